import { type Annotated, LAYERS, type Layers } from '../../model/annotated.ts';
import type { Step } from './step.ts';

/** The article with the layers asked for; those nobody asked for need not be kept or sent. */
export const layers: Step<Annotated, readonly (keyof Layers)[]> = {
  name: 'layers',
  alone: 20,
  prepare: (desk, wanted) => {
    const unwanted = new Set<string>(LAYERS.filter((layer) => !wanted.includes(layer)));
    return async (unit) => {
      const all = await desk.annotate(unit, wanted);
      const left = Object.entries(all).filter(([key]) => !unwanted.has(key));
      // Which layers are there the caller says again in its own type.
      return Object.fromEntries(left) as unknown as Annotated;
    };
  },
};
