import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ShapeAnswer} from '../charts/map/geo-runtime.js';
import type {Drawing} from '../charts/map/drawing.js';
import type {ShapeRequest} from '../charts/map/shape-request.js';
import type {Finding} from '../domain/types.js';
import {surroundings} from '../surroundings.js';
import {whenNear} from '../page/near-viewport.js';

export interface ShapeSource {
  /** Shapes that a page hands over; wins over the address. */
  readonly data: unknown;
  readonly src: string | null;
  readonly request: ShapeRequest;
}

/** What lies at an address, once for the page; what failed is asked for again. */
const loads = new Map<string, Promise<unknown>>();
/** What was drawn of shapes, so that maps of the same ones share it. */
const drawings = new WeakMap<object, Map<string, ShapeAnswer>>();

/** The shapes of a map: fetched and drawn when it comes near the screen. The last good drawing of the same source stays. */
export class MapShapes implements ReactiveController {
  /** `null` before it is there, and where it cannot be. */
  drawing: Drawing | null = null;
  problems: readonly Finding[] = [];
  /** What is odd about how the drawing fits the areas. */
  findings: readonly Finding[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  #wanted: {readonly source: ShapeSource; readonly sign: string} | null = null;
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

  /** Whether something is on its way. */
  get isLoading(): boolean {
    return this.#wanted !== null && this.drawing === null && this.problems.length === 0;
  }

  /** Takes what is to be drawn; `null` where nothing is. */
  read(source: ShapeSource | null): void {
    if (source === null) {
      this.#stop();
      this.#wanted = this.drawing = null;
      this.problems = this.findings = [];
      return;
    }
    const before = this.#wanted;
    const {object, key, projection, ids} = source.request;
    const sign = JSON.stringify([object, key, projection, [...ids]]);
    if (before?.sign === sign && before.source.data === source.data && before.source.src === source.src) return;
    this.#wanted = {source, sign};
    this.problems = [];
    const isOther = before?.source.src !== source.src && source.data === null;
    if (isOther) {
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
    const {source: {data, src, request}, sign} = wanted;
    const answer = await answerOf(data, src, request, sign);
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

async function answerOf(data: unknown, src: string | null, request: ShapeRequest, sign: string): Promise<ShapeAnswer> {
  let shapes = data;
  if (shapes === null && src !== null) {
    try {
      shapes = await load(new URL(src, document.baseURI).href);
    } catch (cause) {
      return failed('shapes-unreachable', cause instanceof Error ? cause.message : String(cause));
    }
  }
  if (typeof shapes !== 'object' || shapes === null) return {ok: false, problem: {code: 'shapes-invalid', path: 'shapes', message: 'are neither TopoJSON nor GeoJSON'}};
  const known = drawings.get(shapes) ?? new Map<string, ShapeAnswer>();
  drawings.set(shapes, known);
  const before = known.get(sign);
  if (before) return before;
  try {
    const {drawShapes} = await import('../charts/map/geo-runtime.js');
    const answer = drawShapes(shapes, request);
    known.set(sign, answer);
    return answer;
  } catch (cause) {
    return failed('shapes-code', `the code that draws shapes did not come: ${String(cause)}`);
  }
}

function load(address: string): Promise<unknown> {
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
