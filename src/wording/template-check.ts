import Handlebars from 'handlebars';
import { LANGUAGES, otherLanguage } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import { isHtml, isPage } from './compile-options.ts';
import { FACT_NAMES } from './fact-names.ts';
import { PAGE_NAMES, PAGES, SITE_NAMES } from './page-names.ts';
import { blockFault } from './template-blocks.ts';
import { fault, htmlFaults, type TemplateFault } from './template-fault.ts';
import { ALLOWED, checkPath, lookUp, type Scope } from './template-path.ts';
import { LAYOUT_NAMES, partialFolder, partialName, requiredTemplates } from './templates.ts';

/** Largest template that is read, in characters. */
const LONGEST = 20_000;

/**
 * Checks one template against the facts that exist: every name it uses (strict mode sees neither `{{#if x}}` nor
 * `{{#each x}}`), every partial, and that it holds nothing but facts, `if`, `each` and partials.
 */
export function checkTemplate(
  name: string,
  source: string,
  { own, all }: TemplateNames,
): readonly TemplateFault[] {
  const faults = nameFaults(name, own);
  if (source.length > LONGEST) {
    return [
      ...faults,
      fault('large-template', START, 'The template is longer than 20,000 characters.', 'Shorten it.'),
    ];
  }
  const program = parse(source);
  if ('code' in program) return [...faults, program];
  const scope: Scope = {
    shape: shapeFor(name),
    partialFolder: `templates/${partialFolder(name)}`,
    partials: all.flatMap(other => partialName(other, name) ?? []),
    isPartial: partialName(name, name) !== undefined,
  };
  return [
    ...faults,
    ...program.body.flatMap(node => checkNode(node, scope)),
    ...(isHtml(name) ? htmlFaults(source, isPage(name)) : []),
  ];
}

/** Names of the templates that stand in the same folder, and of all that exist. */
export interface TemplateNames {
  readonly own: readonly string[];
  readonly all: readonly string[];
}

/** What a template of this name may name; a partial of a page stands on all of them. */
function shapeFor(name: string): unknown {
  if (name.startsWith('layouts/')) return LAYOUT_NAMES;
  if (!isPage(name)) return FACT_NAMES;
  const page = PAGES.find(candidate => name.startsWith(`site/${candidate}.`));
  return page ? PAGE_NAMES[page] : SITE_NAMES;
}

const START = { line: 1, column: 0 };

function nameFaults(name: string, allNames: readonly string[]): readonly TemplateFault[] {
  const known = requiredTemplates();
  const language = LANGUAGES.find(candidate => name.endsWith(`.${candidate}`));
  if (!known.includes(name) && partialName(name, name) === undefined) {
    const guess = nearest(name, known);
    return [
      fault(
        'unknown-template',
        START,
        `No notice uses a template named ${name}.`,
        guess ? `Did you mean ${guess}.hbs?` : 'Use the name of a shipped template.',
      ),
    ];
  }
  const other = language && `${name.slice(0, -2)}${otherLanguage(language)}`;
  if (other && !allNames.includes(other)) {
    return [
      fault(
        'one-language',
        START,
        `The template ${name}.hbs has no ${other}.hbs beside it.`,
        'Write both: a text exists in both languages or not at all.',
      ),
    ];
  }
  return [];
}

function parse(source: string): hbs.AST.Program | TemplateFault {
  try {
    return Handlebars.parseWithoutProcessing(source);
  } catch (error) {
    const block = blockFault(source);
    if (block) return block;
    const text = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(text)?.[1] ?? 1);
    const detail = text.split('\n').at(-1)?.replace(/\s+/g, ' ').slice(0, 160) ?? '';
    return fault(
      'template-syntax',
      { line, column: 0 },
      `Not a valid template: ${detail}`,
      'Check the braces on this line and the one above.',
    );
  }
}

function checkNode(node: hbs.AST.Statement, scope: Scope): readonly TemplateFault[] {
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      return checkMustache(node as hbs.AST.MustacheStatement, scope);
    case 'BlockStatement':
      return checkBlock(node as hbs.AST.BlockStatement, scope);
    case 'PartialStatement':
      return checkPartial(node as hbs.AST.PartialStatement, scope);
    default:
      return [fault('template-feature', node.loc.start, 'This form is not allowed in a template.', ALLOWED)];
  }
}

function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope): readonly TemplateFault[] {
  if (!node.escaped)
    return [
      fault('template-feature', node.loc.start, 'Three braces write text without escaping it.', 'Use two.'),
    ];
  if (node.params.length > 0 || node.hash?.pairs.length) {
    return [fault('template-feature', node.loc.start, 'A fact takes no arguments.', ALLOWED)];
  }
  return checkPath(node.path, scope, 'text');
}

function checkBlock(node: hbs.AST.BlockStatement, scope: Scope): readonly TemplateFault[] {
  const helper = node.path.type === 'PathExpression' ? node.path.original : '';
  const [param] = node.params;
  const isPlain = node.params.length === 1 && !node.hash?.pairs.length && !node.program.blockParams?.length;
  if ((helper !== 'if' && helper !== 'each') || !param || !isPlain) {
    return [
      fault('template-feature', node.loc.start, `{{#${helper}}} is not allowed in a template.`, ALLOWED),
    ];
  }
  const inner = helper === 'each' ? itemScope(param, scope) : scope;
  const bodies = [
    ...node.program.body.map(child => checkNode(child, inner)),
    ...(node.inverse?.body ?? []).map(child => checkNode(child, scope)),
  ];
  return [...checkPath(param, scope, helper === 'each' ? 'list' : 'any'), ...bodies.flat()];
}

function itemScope(param: hbs.AST.Expression, scope: Scope): Scope {
  const shape =
    param.type === 'PathExpression' ? lookUp((param as hbs.AST.PathExpression).parts, scope) : undefined;
  return { ...scope, shape: Array.isArray(shape) ? shape[0] : undefined };
}

function checkPartial(node: hbs.AST.PartialStatement, scope: Scope): readonly TemplateFault[] {
  const name = node.name.type === 'PathExpression' ? (node.name as hbs.AST.PathExpression).original : '';
  if (name === '' || node.params.length > 0 || node.hash?.pairs.length) {
    return [
      fault('template-feature', node.loc.start, 'A partial has a fixed name and no arguments.', ALLOWED),
    ];
  }
  if (scope.isPartial)
    return [
      fault(
        'template-feature',
        node.loc.start,
        'A partial cannot include another one.',
        'Name both in the template.',
      ),
    ];
  if (scope.partials.includes(name)) return [];
  const guess = nearest(name, scope.partials);
  return [
    fault(
      'unknown-partial',
      node.loc.start,
      `There is no partial "${name}" in this language.`,
      guess ? `Did you mean ${guess}?` : `Use the name of a file in ${scope.partialFolder}.`,
    ),
  ];
}
