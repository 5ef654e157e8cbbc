import { describe, expect, test } from 'vitest';
import { decodeChain } from '../../src/clean/learned/chain.ts';
import { densestRun } from '../../src/clean/learned/cluster.ts';
import { distancesFrom, neighbours, runningSums, toColumn, windowSums } from '../../src/clean/learned/columns.ts';
import { WORDING_KEYS } from '../../src/clean/learned/keys.ts';
import { type LineModel, parseLineModel, writeLineModel } from '../../src/clean/learned/line-model.ts';
import { scoreTrees, type Trees } from '../../src/clean/learned/trees.ts';

const column = (...values: number[]): Float32Array => toColumn(values.length, (index) => values[index] ?? 0);

/** Two trees: is the first column at most 3? Is the second at most 0? */
const TREES: Trees = {
  roots: Int32Array.from([0, 3]),
  feature: Int16Array.from([0, -1, -1, 1, -1, -1]),
  limit: column(3, -1, 1, 0, 0.25, 0.5),
  next: Int32Array.from([1, 0, 0, 4, 0, 0]),
};

describe('columns', () => {
  test('a neighbour beyond the page is -1', () => {
    expect([...neighbours(column(1, 2, 3), 1)]).toEqual([2, 3, -1]);
    expect([...neighbours(column(1, 2, 3), -2)]).toEqual([-1, -1, 1]);
    expect([...neighbours(column(1), -3)]).toEqual([-1]);
  });

  test('windows stop at the edges of the page', () => {
    expect([...windowSums(runningSums(column(1, 2, 3, 4)), -2, -1)]).toEqual([0, 1, 3, 5]);
    expect([...windowSums(runningSums(column(1, 2, 3, 4)), 1, 2)]).toEqual([5, 7, 4, 0]);
  });

  test('distances count from the last marked paragraph, and backwards', () => {
    expect([...distancesFrom(column(0, 1, 0, 0), 9)]).toEqual([9, 0, 1, 2]);
    expect([...distancesFrom(column(0, 1, 0, 0), 9, true)]).toEqual([1, 0, 9, 9]);
  });
});

test('the densest run bridges a short gap but not a long one', () => {
  expect(densestRun(column(-1, 5, -2, 5, -9, 4))).toEqual({ from: 1, to: 4 });
  expect(densestRun(column(-1, -1))).toEqual({ from: 0, to: 0 });
});

test('trees add up their answers', () => {
  expect([...scoreTrees(TREES, [column(3, 4), column(0, 1)])]).toEqual([-0.75, 1.5]);
});

test('who is sure after half of the trees is not shown to the others', () => {
  const sure = { ...TREES, limit: column(3, -3, 1, 0, 0.25, 0.5) };
  expect([...scoreTrees(sure, [column(3, 4), column(0, 1)])]).toEqual([-3, 1.5]);
  expect([...scoreTrees(sure, [column(3, 4), column(0, 1)], 'all')]).toEqual([-2.75, 1.5]);
});

test('a chain lets neighbours outvote a weak line, not a strong one', () => {
  const options = { bias: 0, stay: 1 };
  expect(decodeChain(column(3, -0.5, 3), options)).toEqual([true, true, true]);
  expect(decodeChain(column(3, -9, 3), options)).toEqual([true, false, true]);
  expect(decodeChain(column(), options)).toEqual([]);
});

test('a model survives being written and read, its word weights rounded to 8 bits', () => {
  const wording = new Float32Array(WORDING_KEYS + 1);
  wording[7] = 2.54;
  wording[WORDING_KEYS] = -1.27;
  const model: LineModel = { wording, layout: column(0.5, -1), trees: TREES, bias: 0.25, stay: 0.5 };
  const read = parseLineModel(writeLineModel(model));
  expect(read.trees).toEqual({ ...TREES, next: read.trees.next });
  expect([...scoreTrees(read.trees, [column(3, 4), column(0, 1)])]).toEqual([-0.75, 1.5]);
  expect([read.bias, read.stay]).toEqual([0.25, 0.5]);
  expect(read.wording[7]).toBeCloseTo(2.54, 1);
  expect(read.wording[WORDING_KEYS]).toBeCloseTo(-1.27, 1);
  expect(read.layout?.[1]).toBeCloseTo(-1, 1);
});
