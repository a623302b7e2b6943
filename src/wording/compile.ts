import Handlebars from 'handlebars';
import { compilableSource, compileOptions } from './compile-options.ts';

/** One template as JavaScript source; the build compiles the shipped ones, a run a workspace's own. */
export const templateCode = (name: string, source: string, strict = false): string =>
  String(Handlebars.precompile(compilableSource(name, source), compileOptions(name, strict)));

/** A compiled template, to be called when it is first needed. */
export const templateSpec = (code: string): (() => object) => new Function(`return ${code}`) as () => object;
