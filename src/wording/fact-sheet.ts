import type { View } from '../domain/view.ts';
import type { Facts } from './fact-names.ts';
import type { Omittable, Omitted, Voice } from './voice.ts';

/** How facts are worded, one row a fact; together the tables word every one of them. */
export type FactTable = Partial<WholeTable>;
type WholeTable = {
  readonly [Name in keyof Facts]: (view: View, voice: Voice) => Facts[Name];
};

/** The facts of one text, and which of them its words came from. */
export interface Sheet {
  readonly facts: Facts;
  /** Whether the text would read otherwise if this were left out too, or put back. */
  readonly dependsOn: (step: Omittable) => boolean;
}

interface Worded {
  value: unknown;
  /** What its words asked to be left out, and were told: for a text that gives the same answers they serve again. */
  readonly answers: Map<Omittable, boolean>;
}

/** What is left out, for the words of one fact at a time; forms that are worded later ask when their fact is taken again. */
class Listener implements Omitted {
  private omit: Omitted = { has: () => false };
  private answers = new Map<Omittable, boolean>();

  listen(answers: Map<Omittable, boolean>, omit: Omitted): void {
    this.answers = answers;
    this.omit = omit;
  }

  has(step: Omittable): boolean {
    const answer = this.omit.has(step);
    this.answers.set(step, answer);
    return answer;
  }
}

/** The facts of an update in one language and style, as they were last worded. */
class Words {
  private readonly listener = new Listener();
  private readonly voice: Voice;
  private readonly known = new Map<string, Worded>();

  constructor(
    private readonly view: View,
    voice: Omit<Voice, 'omit'>,
  ) {
    this.voice = { ...voice, omit: this.listener };
  }

  take(name: string, row: (view: View, voice: Voice) => unknown, omit: Omitted): Worded {
    const known = this.known.get(name);
    const worded = known && isAnsweredBy(omit, known) ? known : { value: undefined, answers: new Map() };
    this.listener.listen(worded.answers, omit);
    if (worded !== known) {
      worded.value = row(this.view, this.voice);
      this.known.set(name, worded);
    }
    return worded;
  }
}

function isAnsweredBy(omit: Omitted, { answers }: Worded): boolean {
  for (const [step, answer] of answers) if (omit.has(step) !== answer) return false;
  return true;
}

class FactSheet {
  readonly used = new Set<Worded>();

  constructor(
    readonly words: Words,
    readonly omit: Omitted,
  ) {}
}

/**
 * Turns a table into sheets whose facts are worded when a template first asks for them: most notices use a third of
 * the facts. A text that must be shortened is worded several times; a fact that nothing left out concerns, only once.
 */
export function sheetMaker(
  table: WholeTable,
): (view: View, voice: Omit<Voice, 'omit'>) => (omit: Omitted) => Sheet {
  class Facts extends FactSheet {}
  for (const [name, row] of Object.entries(table)) {
    Object.defineProperty(Facts.prototype, name, {
      enumerable: true,
      get(this: FactSheet) {
        const worded = this.words.take(name, row, this.omit);
        this.used.add(worded);
        return worded.value;
      },
    });
  }
  return (view, voice) => {
    const words = new Words(view, voice);
    return omit => {
      const facts = new Facts(words, omit);
      const dependsOn = (step: Omittable) => [...facts.used].some(({ answers }) => answers.has(step));
      return { facts: facts as object as Sheet['facts'], dependsOn };
    };
  };
}
