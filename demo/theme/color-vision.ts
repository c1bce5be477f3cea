import type {Rgb} from '../../src/domain/colour.js';
import {linear} from '../../src/domain/colour.js';

/**
 * Colors as people see them who lack one kind of cone. Matrices for severity 1.0 from
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009),
 * 1291-1298, table of the supplementary material. They are applied to linear light.
 */
export const VISIONS = {
  protanopia: {short: 'Protan', of: 'without red cones', rows: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]},
  deuteranopia: {short: 'Deutan', of: 'without green cones', rows: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]},
  tritanopia: {short: 'Tritan', of: 'without blue cones', rows: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]},
} as const;

export type Vision = keyof typeof VISIONS;
export const VISION_NAMES = Object.keys(VISIONS) as readonly Vision[];

/** From linear light in [0, 1] to a channel of 0 to 255: the sRGB transfer function. */
const toChannel = (light: number): number => Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));

export function seenWith(vision: Vision, rgb: Rgb): Rgb {
  const lights = rgb.map(linear);
  return VISIONS[vision].rows.map((row) => toChannel(Math.min(1, Math.max(0, row.reduce((sum, factor, i) => sum + factor * lights[i]!, 0))))) as unknown as Rgb;
}

export const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
