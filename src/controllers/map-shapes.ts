import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {ShapeAnswer} from '../charts/map/geo-runtime.js';
import type {Drawing} from '../charts/map/drawing.js';
import {loadGeo} from '../charts/map/load-geo.js';
import type {ShapeRequest} from '../charts/map/shape-request.js';
import {memo} from '../domain/memo.js';
import type {Finding} from '../domain/types.js';
import {surroundings} from '../surroundings.js';
import {whenNear} from '../page/near-viewport.js';

export interface ShapeSource {
  /** Shapes that a page gives. They win over the address. */
  readonly data: unknown;
  readonly src: string | null;
  readonly request: ShapeRequest;
}

/** The shapes that a map wants to draw. */
interface Wanted {
  readonly data: unknown;
  readonly src: string | null;
  /** The request as text. Equal requests have equal texts. */
  readonly sign: string;
}

/** The document of each address, loaded once for the page. A load that failed is tried again. */
const loads = new Map<string, Promise<unknown>>();
/** The drawings of each document of shapes, by request. Maps of the same shapes share them. */
const drawings = new WeakMap<object, Map<string, ShapeAnswer>>();

/** The shapes of a map. They are loaded and drawn when the map comes near the screen. If that fails, the last good drawing of the same source stays. */
export class MapShapes implements ReactiveController {
  /** The drawing; `null` while it is loading, and where it cannot be made. */
  drawing: Drawing | null = null;
  problems: readonly Finding[] = [];
  /** Findings on areas without a shape, and on shapes without an area. */
  findings: readonly Finding[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sign = memo((object: string | null, key: string | null, region: string | null, projection: string, ids: ReadonlySet<string>) => JSON.stringify([object, key, region, projection, [...ids]]));
  /** Returns the same object while data, address and request are the same. */
  readonly #wantedOf = memo((data: unknown, src: string | null, sign: string): Wanted => ({data, src, sign}));
  #wanted: Wanted | null = null;
  /** The newest request. `#wanted.sign` is its text. */
  #request: ShapeRequest | null = null;
  #isConnected = false;
  #stop: () => void = () => {};

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    if (this.#wanted !== null && this.drawing === null) this.#begin();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop();
  }

  /** Whether shapes are loading. */
  get isLoading(): boolean {
    return this.#wanted !== null && this.drawing === null && this.problems.length === 0;
  }

  /** Takes the shapes to draw; `null` draws nothing. */
  read(source: ShapeSource | null): void {
    if (source === null) {
      this.#stop();
      this.#wanted = this.drawing = null;
      this.problems = this.findings = [];
      return;
    }
    const before = this.#wanted;
    const {data, src, request} = source;
    const {object, key, region = null, projection, ids} = request;
    this.#request = request;
    this.#wanted = this.#wantedOf(data, src, this.#sign(object, key, region, projection, ids));
    if (this.#wanted === before) return;
    this.problems = [];
    if (before?.src !== src && data === null) {
      this.drawing = null;
      this.findings = [];
    }
    if (this.#isConnected) this.#begin();
  }

  #begin(): void {
    this.#stop();
    this.#stop = whenNear(this.#host, () => void this.#draw());
  }

  async #draw(): Promise<void> {
    const wanted = this.#wanted;
    if (wanted === null) return;
    const answer = await answerOf(wanted, this.#request!);
    if (this.#wanted !== wanted) return;
    if (answer.ok) {
      this.drawing = answer.drawing;
      this.findings = answer.findings;
    }
    this.problems = answer.ok ? [] : [answer.problem];
    this.#host.requestUpdate();
  }
}

const failed = (code: string, message: string): ShapeAnswer => ({ok: false, problem: {code, path: 'shapes-src', message}});

async function answerOf({data, src, sign}: Wanted, request: ShapeRequest): Promise<ShapeAnswer> {
  let shapes = data;
  if (shapes === null && src !== null) {
    try {
      shapes = await loadOnce(new URL(src, document.baseURI).href);
    } catch (cause) {
      return failed('shapes-unreachable', cause instanceof Error ? cause.message : String(cause));
    }
  }
  if (typeof shapes !== 'object' || shapes === null) {
    return {ok: false, problem: {code: 'shapes-invalid', path: 'shapes', message: 'are neither TopoJSON nor GeoJSON'}};
  }
  const known = drawings.get(shapes) ?? new Map<string, ShapeAnswer>();
  drawings.set(shapes, known);
  const before = known.get(sign);
  if (before) return before;
  try {
    const drawShapes = await loadGeo();
    const answer = drawShapes(shapes, request);
    known.set(sign, answer);
    return answer;
  } catch (cause) {
    return failed('shapes-code', `the code that draws shapes did not come: ${String(cause)}`);
  }
}

function loadOnce(address: string): Promise<unknown> {
  let promise = loads.get(address);
  if (!promise) {
    promise = fetchShapes(address);
    loads.set(address, promise);
    promise.catch(() => loads.delete(address));
  }
  return promise;
}

async function fetchShapes(address: string): Promise<unknown> {
  const {request} = await import('../feed/request.js');
  const answer = await request(address, surroundings, new AbortController(), true);
  if (answer.kind !== 'text') throw new Error(answer.kind === 'failed' ? answer.message : 'no answer');
  return JSON.parse(answer.text) as unknown;
}
