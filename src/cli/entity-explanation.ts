import { findBearers } from '../corpus/corrections.ts';
import { findNearMisses } from '../corpus/near-misses.ts';
import { english } from '../lang/en/index.ts';
import { formatEntityExplanation } from '../views/entity-explanation.ts';
import { toEntity, toExplanation } from '../views/json/entities.ts';
import { explainUnknown } from './corrections/apply.ts';
import { UsageError } from './errors.ts';
import { findNamed } from './naming.ts';
import { writeDocument } from './results.ts';
import { report, type Session } from './session.ts';
import { suggest } from './suggest.ts';

/** Writes why the names of one entity were put together, and what came near. */
export async function explainEntity(session: Session, args: readonly string[], reference: string): Promise<void> {
  const { format } = session;
  if (format === 'ndjson' || format === 'csv') throw new UsageError(`--explain is text or --json, not --${format}`);
  const { articles, entities } = await findNamed(session, args);
  const bearers = findBearers(entities, reference);
  const entity = entities.find(({ id }) => id === bearers[0]?.id);
  if (!entity || bearers.length > 1) {
    const near = entity
      ? undefined
      : suggest(
          reference,
          entities.map(({ name }) => name),
        );
    const rivals = bearers.map(({ id }) => id);
    throw new UsageError(`${explainUnknown({ reference, rivals })}${near ? `; did you mean ${near}?` : ''}`);
  }
  const nearMisses = findNearMisses(entity, entities, english.people);
  const diagnostics = articles.flatMap((article) => article.diagnostics);
  if (format === 'json') {
    const fields = { entities: [toEntity(entity)], explanation: toExplanation(entity, nearMisses) };
    return writeDocument(session, { command: 'entities' }, fields, diagnostics);
  }
  await session.out.write(formatEntityExplanation({ ...entity, entity, nearMisses }, session.screen));
  return report(session, diagnostics);
}
