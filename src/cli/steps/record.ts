import { toAnnotatedArticle } from '../../views/json/annotated.ts';
import { toLine } from '../../views/json/write.ts';
import type { Step } from './step.ts';

/** The article's line of `corpus annotate`; from another thread its UTF-8. */
export const record: Step<string | Uint8Array> = {
  name: 'record',
  alone: 20,
  prepare: (desk) => async (unit) =>
    toLine({ schema: 'corpus.article/1', ...toAnnotatedArticle(await desk.annotate(unit)) }),
};
