/** Words that deny compensation. */
export const NONE = {
  id: /\b(?:tidak|tanpa)\b(?:(?!klaim|tautan|daftar|memungut|biaya|mendatangi|menelepon|meminta|perlu|harus|usah)[^.;]){0,30}\b(?:kompensasi|ganti rugi)\b|\bkompensasi tidak\b/i,
  en: /\b(?:no|not|without|never)\b(?:(?!claim|link|regist|charge|fee|come to|call you|ask|need|have to)[^.;]){0,30}\b(?:compensat|refund)(?!\w* claim)|\bcompensation (?:is|will) not\b/i,
} as const;
/** What is not known yet, asked or on a condition promises nothing. */
export const OPEN = {
  id: /\b(?:belum|jika|apabila|apakah|sedang|meminta|jangan|waspada|abaikan)\b|\?/i,
  en: /\b(?:yet|if|until|cannot say|do not trust|beware|ignore|whether|whoever|working out|calculating|have not|ask(?:s|ed)? (?:you )?for)\b|\?/i,
} as const;
