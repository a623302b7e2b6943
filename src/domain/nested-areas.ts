import type { LooseUpdate } from './draft.ts';
import type { AreaImpacts } from './impacts.ts';
import type { Within } from './incident.ts';
import type { Finding, Path } from './problem.ts';

/** In a list, an area beside the one it lies in: the notices name the larger one alone. */
export function nestedAreas({ areas }: LooseUpdate, base: Path, within: Within): Finding[] {
  if (!Array.isArray(areas)) return sparedAreas(areas ?? {}, base, within);
  return areas.flatMap((area, at) => {
    const around = within[area]?.find(other => areas.includes(other));
    if (around === undefined) return [];
    return {
      code: 'area-within-area',
      path: [...base, 'areas', at],
      message: `${area} lies within ${around}, which is named as well.`,
      fix: `Take ${area} out, or ${around} if not all of it is affected.`,
    };
  });
}

/** In a map, an area that works inside of one that does not: no notice can say "all of it but". */
function sparedAreas(areas: AreaImpacts, base: Path, within: Within): Finding[] {
  return Object.keys(areas).flatMap(area => {
    const around =
      areas[area] === 'normal' && within[area]?.find(other => (areas[other] ?? 'normal') !== 'normal');
    if (!around) return [];
    return {
      code: 'area-within-area',
      path: [...base, 'areas', area],
      atKey: true,
      message: `${area} works and lies within ${around}, which is affected: no notice can say "all but".`,
      fix: `Name the parts of ${around} that are affected in its place, or leave ${area} out.`,
    };
  });
}
