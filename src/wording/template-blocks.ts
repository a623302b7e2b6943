import { fault, type TemplateFault } from './template-fault.ts';

/** A comment, or what opens, parts or closes a block: the name behind `#`, behind `/`, and `else`. */
const MARK =
  /\{\{~?(?:!--[\s\S]*?--|![^}]*)~?\}\}|\{\{~?\s*(?:#\s*([\w-]+)|\/\s*([\w-]+)|(else)\b)[^}]*\}\}/g;

interface Open {
  readonly name: string;
  readonly at: { readonly line: number; readonly column: number };
}

/** The first block of a template that does not end as it begins; a parser tells only where it gave up. */
export function blockFault(source: string): TemplateFault | undefined {
  const open: Open[] = [];
  for (const match of source.matchAll(MARK)) {
    const [, opens, closes, parts] = match;
    const at = placeOf(source, match.index);
    const last = open.at(-1);
    if (opens !== undefined) open.push({ name: opens, at });
    else if (parts !== undefined && !last)
      return broken(at, 'This {{else}} stands in no block.', 'Put it between {{#if …}} and {{/if}}.');
    else if (closes !== undefined && !last)
      return broken(at, `There is no block that {{/${closes}}} could end.`, 'Take it out.');
    else if (closes !== undefined && last && last.name !== closes)
      return broken(
        at,
        `{{/${closes}}} stands where {{#${last.name} …}} of line ${last.at.line} must end.`,
        `Write {{/${last.name}}} first.`,
      );
    else if (closes !== undefined) open.pop();
  }
  const brace = /\{\{(?!!--)(?:(?!\}\}|\{\{)[\s\S])*(?:$|\{\{)/.exec(source);
  if (brace)
    return broken(placeOf(source, brace.index), 'These braces never close.', 'Write }} behind the name.');
  const left = open.at(-1);
  return (
    left && broken(left.at, `This {{#${left.name} …}} never ends.`, `Write {{/${left.name}}} where it does.`)
  );
}

function placeOf(source: string, offset: number): Open['at'] {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)?.length ?? 0 };
}

const broken = (at: Open['at'], message: string, fix: string): TemplateFault =>
  fault('template-syntax', at, message, fix);
