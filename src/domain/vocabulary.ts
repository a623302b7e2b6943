/** The closed sets people choose from. Types, schemas and command-line choices all come from these tuples. */

/** The file format's version. */
export const FORMAT = 1;

export const KINDS = ['outage', 'maintenance'] as const;
export type Kind = (typeof KINDS)[number];

export const SEVERITIES = ['critical', 'major', 'minor', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const IMPACTS = [
  'unavailable',
  'disrupted',
  'slow',
  'intermittent',
  'delayed',
  'reduced',
  'partial-function',
  'normal',
] as const;
export type Impact = (typeof IMPACTS)[number];

export const CERTAINTIES = ['confirmed', 'suspected'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const ZONES = ['WIB', 'WITA', 'WIT'] as const;
export type Zone = (typeof ZONES)[number];

export const AUDIENCES = ['pelanggan', 'nasabah', 'pengguna', 'warga'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What is known of the data of customers. */
export const EXPOSURES = ['under-investigation', 'none-confirmed', 'some-affected'] as const;

export const DELIVERIES = ['automatic', 'claim'] as const;

/** Their names in the time zone database. */
export const ZONE_NAMES = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
} as const satisfies Record<Zone, string>;

/** Hours ahead of UTC; Indonesia keeps no summer time (Keppres 41/1987). */
export const ZONE_HOURS = { WIB: 7, WITA: 8, WIT: 9 } as const satisfies Record<Zone, number>;
