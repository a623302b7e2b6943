/** Words that tell one value beside another: what was said before may stand in their sentence. */
export const TELLS_CHANGE = {
  id: /\b(?:berubah|diubah|dari|menjadi|bukan|semula|mulanya|sebelumnya|awal(?:nya)?|pertama|terdahulu|kabar|mundur|maju|lebih (?:cepat|lama|lambat|awal)|naik|turun|bertambah|berkurang|ralat|tidak berlaku)\b/i,
  en: /\b(?:moved?|changed?|from|not|instead|earlier|before|previous(?:ly)?|first|initial(?:ly)?|original(?:ly)?|rather|update|later|longer|sooner|rose|risen|fell|fallen|up|down|correct(?:ion|ed)?)\b/i,
} as const;
