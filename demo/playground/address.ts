import {FIRST_LOOK, type Look} from './look.js';

/** Longest part of an address that programs pass on whole, in characters. */
export const LONGEST_LINK = 16_000;

/** What a link leaves out, because it would be too long for one. */
export type LeftOut = 'nothing' | 'photos' | 'data';

async function through(bytes: BodyInit, way: 'compress' | 'decompress'): Promise<ArrayBuffer> {
  const transform = way === 'compress' ? new CompressionStream('deflate-raw') : new DecompressionStream('deflate-raw');
  return new Response(new Response(bytes).body!.pipeThrough(transform)).arrayBuffer();
}

/** Base64 as addresses have it. */
function toText(bytes: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/** Only what differs from the first look is kept, so that a link stays short and lives on when a default changes. */
const differing = (look: Look): Partial<Look> =>
  Object.fromEntries(Object.entries(look).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(FIRST_LOOK[name as keyof Look])));

const withoutPhotos = (look: Look): Look => ({
  ...look,
  corrections: Object.fromEntries(Object.entries(look.corrections).map(([id, {photo, ...others}]) => [id, photo?.startsWith('data:') ? others : {...others, ...(photo !== undefined && {photo})}])),
});

/** A look as the hash of an address, and what had to stay behind. */
export async function toHash(look: Look): Promise<{readonly hash: string; readonly leftOut: LeftOut}> {
  const tries: readonly (readonly [LeftOut, Look])[] = [['nothing', look], ['photos', withoutPhotos(look)], ['data', {...withoutPhotos(look), data: FIRST_LOOK.data, corrections: {}}]];
  for (const [leftOut, one] of tries) {
    const differences = differing(one);
    const hash = Object.keys(differences).length === 0 ? '' : `#look=${toText(await through(JSON.stringify(differences), 'compress'))}`;
    if (hash.length <= LONGEST_LINK || leftOut === 'data') return {hash, leftOut};
  }
  throw new Error('not reached');
}

/** The look of a hash. `null` where there is none, or where it cannot be read. */
export async function fromHash(hash: string): Promise<Look | null> {
  const packed = /^#look=([\w-]+)$/.exec(hash)?.[1];
  if (packed === undefined) return null;
  try {
    const found = JSON.parse(await new Response(await through(toBytes(packed), 'decompress')).text()) as unknown;
    return proved(found);
  } catch {
    // A link that was cut off.
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const only = <Kept>(value: unknown, test: (one: unknown) => one is Kept): Readonly<Record<string, Kept>> =>
  (isFields(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Kept] => test(entry[1]))) : {});
const isText = (value: unknown): value is string => typeof value === 'string';

/** A look from outside, field by field. What is not as it should be falls back to the first look. */
function proved(value: unknown): Look | null {
  if (!isFields(value)) return null;
  const {tag, data, corrections, attributes, tokens, lang, ground, width} = value;
  return {
    tag: isText(tag) && /^[a-z]+-[a-z]+$/.test(tag) ? tag as Look['tag'] : FIRST_LOOK.tag,
    data: !isFields(data) ? FIRST_LOOK.data : isText(data['sample']) ? {sample: data['sample']} : {text: isText(data['text']) ? data['text'] : '', name: isText(data['name']) ? data['name'] : null},
    corrections: Object.fromEntries(Object.entries(only(corrections, isFields)).map(([id, fields]) => [id, {
      ...only({name: fields['name'], party: fields['party'], color: fields['color'], photo: fields['photo']}, isText),
      ...(Number.isSafeInteger(fields['ballot']) && {ballot: fields['ballot'] as number}),
    }])),
    attributes: only(attributes, (one): one is string | number | true => isText(one) || Number.isFinite(one) || one === true),
    tokens: only(tokens, isText),
    lang: isText(lang) && /^[a-z]{2,8}(-[a-z\d]{2,8})*$/i.test(lang) ? lang : FIRST_LOOK.lang,
    ground: ground === 'dark' || ground === 'light' ? ground : FIRST_LOOK.ground,
    width: width === null ? null : Number.isFinite(width) ? width as number : FIRST_LOOK.width,
  };
}
