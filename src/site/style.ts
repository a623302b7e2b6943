import type { Site, SiteFile } from './context.ts';
import { ICON, STYLE } from './paths.ts';

const COLOUR = '#123a5c';

/** The site's style sheet, with the organization's colour and one that can be read on it. */
export function styleFile(sheet: string, { press }: Site): SiteFile {
  const { colour = COLOUR } = press.settings.organization;
  const variables = `:root { --brand: ${colour}; --on-brand: ${readableOn(colour)}; }`;
  return { path: STYLE, text: `${variables}\n${sheet}` };
}

/** A tile of the organization's colour, for the tab of a browser: it asks for one where a page names none. */
export function iconFile({ press }: Site): SiteFile {
  const { colour = COLOUR } = press.settings.organization;
  const tile = `<rect width="32" height="32" rx="7" fill="${colour}"/>`;
  return {
    path: ICON,
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${tile}</svg>\n`,
  };
}

/** Black or white, whichever contrasts more (WCAG 2.2, relative luminance); one of them is always above 4.5 to 1. */
function readableOn(colour: string): '#000000' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff';
}
