import {expect, fixture} from '@open-wc/testing';
import fc from 'fast-check';
import {pointerIn, seenIn} from '../../src/page/layout-box.js';
import {layoutIn} from '../../src/page/layout-in.js';

/** A frame with a border, and in it a box at (30, 40) of 200 by 100 with a drawing of its size. */
async function boxes(style: string): Promise<{frame: HTMLElement; inner: HTMLElement; drawing: SVGElement}> {
  const outer = await fixture<HTMLElement>(`<div style="${style}; transform-origin: 30% 70%">
    <div id="frame" style="position: relative; width: 400px; height: 300px; border: 5px solid">
      <div style="position: absolute; left: 10px; top: 15px"><div id="inner" style="position: relative; left: 20px; top: 25px; width: 200px; height: 100px"><svg width="100%" height="100%"></svg></div></div>
    </div></div>`);
  return {frame: outer.querySelector('#frame')!, inner: outer.querySelector('#inner')!, drawing: outer.querySelector('svg')!};
}

/** A pointer on a part of an element as it is seen. */
function pointer(element: Element, x: number, y: number): MouseEvent {
  const seen = element.getBoundingClientRect();
  return new PointerEvent('pointermove', {clientX: seen.x + x * seen.width, clientY: seen.y + y * seen.height});
}

const SURROUNDINGS = ['', 'transform: scale(.5)', 'transform: scale(1.5, .25)', 'zoom: 1.3', 'zoom: .7; transform: scale(2)', 'scale: .8', 'margin: 1000px 0 0 50px; transform: scale(.9)'];
const IN_FRAME = {x: 30, y: 40, width: 200, height: 100};

function isClose(found: object, expected: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(expected)) expect((found as Record<string, number>)[name], name).to.be.closeTo(value, 1);
}

describe('lengths of layout', () => {
  for (const style of SURROUNDINGS) {
    it(`are the same under "${style}"`, async () => {
      const {frame, inner, drawing} = await boxes(style);
      expect(layoutIn(inner, frame)).to.deep.equal(IN_FRAME);
      isClose(seenIn(inner, frame), IN_FRAME);
      isClose(seenIn(drawing, frame), IN_FRAME);
    });

    it(`are those in which a pointer is, under "${style}"`, async () => {
      const {frame, inner, drawing} = await boxes(style);
      isClose(pointerIn(pointer(inner, 0.5, 0.5), frame), {x: 130, y: 90});
      isClose(pointerIn(pointer(inner, 0.25, 0.75), inner), {x: 50, y: 75});
      isClose(pointerIn(pointer(drawing, 0.25, 0.75), drawing), {x: 50, y: 75});
    });
  }

  it('are exact while something that is not to be seen yet grows', async () => {
    const {frame, inner} = await boxes('transform: scale(0)');
    expect(layoutIn(inner, frame)).to.deep.equal(IN_FRAME);
    for (const value of Object.values({...seenIn(inner, frame), ...pointerIn(pointer(inner, 0, 0), frame)})) expect(value).to.satisfy(Number.isFinite);
  });

  it('are those of any point, scale and zoom', async () => {
    const {inner, frame} = await boxes('');
    const outer = frame.parentElement!;
    const part = fc.double({min: 0.1, max: 3, noNaN: true});
    fc.assert(fc.property(part, part, part, fc.double({min: 0, max: 1, noNaN: true}), (x, y, zoom, along) => {
      outer.style.transform = `scale(${x}, ${y})`;
      outer.style.zoom = String(zoom);
      isClose(pointerIn(pointer(inner, along, along), inner), {x: along * 200, y: along * 100});
    }), {numRuns: 50});
  });
});
