import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { applyOpinions, questionsOf } from '../compare/judged.ts';
import type { Judge, JudgeOpinion, JudgeQuestion } from '../model/judge.ts';
import type { Compared } from './comparisons.ts';
import { explainFailure } from './errors.ts';

/** A judge that is the user's own program: questions as NDJSON on its standard input, `{id, confidence}` a line as its answer. */
export const commandJudge = (command: string): Judge => ({ judge: (questions) => ask(command, questions) });

/** The comparison as the judge sees it; when the judge fails, as it was, which is said. */
export async function judged(compared: Compared, judge: Judge): Promise<Compared> {
  const { result, articles } = compared;
  const questions = questionsOf(result, (id) => articles.find((article) => article.id === id)?.text ?? '');
  if (questions.length === 0) return compared;
  try {
    return { ...compared, result: applyOpinions(result, await judge.judge(questions)) };
  } catch (error) {
    const reason = error instanceof JudgeError ? error.message : explainFailure(error);
    return {
      ...compared,
      result: { ...result, diagnostics: [...result.diagnostics, { code: 'JUDGE_FAILED', reason }] },
    };
  }
}

class JudgeError extends Error {
  override readonly name = 'JudgeError';
}

async function ask(command: string, questions: readonly JudgeQuestion[]): Promise<JudgeOpinion[]> {
  const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // A judge may answer without reading to the end; that its pipe closes early is no failure of its own.
  child.stdin.on('error', () => {});
  child.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  const [answer, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new JudgeError(`it ended with ${code ?? 'a signal'}`);
  return answer
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(toOpinion);
}

function toOpinion(line: string): JudgeOpinion {
  const { id, confidence } = parse(line);
  if (typeof id !== 'string' || typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) {
    throw new JudgeError('it answered something that is no {"id": …, "confidence": 0 to 1}');
  }
  return { id, confidence };
}

function parse(line: string): { readonly id?: unknown; readonly confidence?: unknown } {
  try {
    return Object(JSON.parse(line));
  } catch {
    throw new JudgeError('it answered a line that is no JSON');
  }
}
