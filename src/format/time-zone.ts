import {cached} from './intl-cache.js';

/** Names of Indonesia's zones. Intl writes them as GMT+7 and so on, but Indonesians know them by name in every language. */
export const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Ujung_Pandang': 'WITA', 'Asia/Jayapura': 'WIT',
};

/** Whether a text names a zone of the IANA database, as `Asia/Jakarta` does. The zones of Indonesia are known without Intl, whose first formatter is slow. */
export const isTimeZone = (name: string): boolean => Object.hasOwn(ZONE_NAMES, name) || cached(`zone ${name}`, () => {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).format(0) !== '';
  } catch {
    return false;
  }
});
