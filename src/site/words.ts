import type { Language } from '../domain/language.ts';
import { formatNumber } from '../wording/numbers.ts';

interface SiteWords {
  readonly status: string;
  readonly about: (org: string) => string;
  readonly historyOf: (month: string) => string;
  readonly history: string;
  readonly missing: string;
  readonly preparing: string;
  readonly incidents: (count: number) => string;
  readonly services: (count: string) => string;
  readonly in: string;
  readonly and: string;
  readonly planned: string;
}

/** The few words of the site that stand outside of the templates: titles of pages, and what joins facts. */
export const SITE_WORDS: Readonly<Record<Language, SiteWords>> = {
  id: {
    status: 'Status layanan',
    about: org => `Gangguan, pemulihan, dan pekerjaan terjadwal pada layanan ${org}.`,
    history: 'Riwayat gangguan dan pemeliharaan',
    historyOf: month => `Riwayat ${month}`,
    missing: 'Halaman ini tidak ada',
    preparing: 'Halaman status sedang disiapkan',
    incidents: count => `${formatNumber(count, 'id')} gangguan dan pemeliharaan`,
    services: count => `${count} layanan`,
    in: 'di',
    and: ' dan ',
    planned: 'Pemeliharaan terjadwal',
  },
  en: {
    status: 'Service status',
    about: org => `Outages, recovery and planned work on the services of ${org}.`,
    history: 'History of outages and maintenance',
    historyOf: month => `History of ${month}`,
    missing: 'This page does not exist',
    preparing: 'The status page is being prepared',
    incidents: count => (count === 1 ? '1 incident' : `${formatNumber(count, 'en')} incidents`),
    services: count => `${count} services`,
    in: 'in',
    and: ' and ',
    planned: 'Planned maintenance',
  },
};
