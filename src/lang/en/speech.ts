import { parseList } from '../list.ts';
import type { ReportingForm, SpeechKnowledge } from '../speech.ts';
import reportingVerbs from './reporting-verbs.txt';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const PASSIVES = 'be is are was were been being am get gets got getting';
const MODALS = 'will would can could may might must shall should';
const HAVE_DO = 'has have had having do does did';
const NEGATED =
  "isn't aren't wasn't weren't won't wouldn't can't cannot couldn't hasn't haven't hadn't don't doesn't didn't shouldn't";
const CONJUNCTIONS = 'and but or yet nor';
const SUBORDINATORS =
  'as while when after before because since although though if unless until whereas whether once where even despite';
const RELATIVES = 'who whom whose which';
const PREPOSITIONS =
  'in on at during by for with from to of about against over under into through without within following amid among across around between toward towards upon like per via regarding concerning besides beyond near outside inside';

/** English: how speech is reported and where noun phrases end. Closed classes, complete as far as newspapers need them. */
export const speech: SpeechKnowledge = {
  reporting: parseReporting(reportingVerbs),
  sourcePhrases: [['according', 'to'], ['in', 'the', 'words', 'of'], ['per']],
  complementisers: set('that'),
  infinitives: set('to'),
  agents: set('by'),
  vessels: set(
    'statement letter email e-mail tweet tweets post memo message report release speech interview ad note text video op-ed column transcript filing brief language document',
  ),
  elisions: set('em tis twas til cause n round bout'),
  personal: set('he she'),
  pronouns: set('he she they it we i you who everyone everybody nobody someone others many some most'),
  determiners: set(
    'a an the this that these those his her its their my our your some many several one two three four five no any each every both another other most few',
  ),
  openers: set(
    `${PREPOSITIONS} ${SUBORDINATORS} asked according earlier later meanwhile however still then instead last`,
  ),
  innerPrepositions: set('of for at in from to with on'),
  walls: set(`${CONJUNCTIONS} ${SUBORDINATORS} ${RELATIVES} that than then so what how why there not`),
  conjunctions: set(CONJUNCTIONS),
  relatives: set(RELATIVES),
  auxiliaries: set(`${PASSIVES} ${MODALS} ${HAVE_DO} ${NEGATED} to not`),
  passives: set(PASSIVES),
  adverbs: set(
    'also later then still once just now first previously even never always again ever often soon already only not too so further simply instead sometimes twice today yesterday tomorrow tonight nevertheless however therefore meanwhile both famously',
  ),
  times: set(
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight morning afternoon evening night week month year last next earlier later jan feb aug sept oct nov dec',
  ),
  looksAdverbial: (word) => word.length > 4 && word.endsWith('ly'),
  looksVerbal: (word) => word.length > 4 && /(?:[^e]ed|ing)$/.test(word),
};

/** All forms of the verbs listed, each with what it can be. */
function parseReporting(text: string): ReadonlyMap<string, ReportingForm> {
  const forms = new Map<string, ReportingForm>();
  for (const line of parseList(text)) {
    const [verb = '', kind, ...rest] = line.split(/\s+/);
    const noun = rest.includes('*');
    const [third, past, participle, ing] = rest.length > 3 ? rest.filter((word) => word !== '*') : inflect(verb);
    const report = kind === 'clause' || kind === 'say' ? kind : 'call';
    const base: ReportingForm = { report, verb, participle: false, passive: false, noun: false };
    const put = (form: string | undefined, traits: Partial<ReportingForm>): void => {
      if (form && !forms.has(form)) forms.set(form, { ...base, ...traits });
    };
    put(past, { passive: past === participle });
    put(participle, { passive: true });
    put(ing, { participle: true });
    put(verb, { noun });
    put(third, { noun });
  }
  return forms;
}

/** Third person, past, past participle and -ing form of a regular verb. */
function inflect(verb: string): readonly [string, string, string, string] {
  const third = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const stem = /^(?:qu|[^aeiou]+)[aeiou][bdgmnpt]$/.test(verb) ? verb + verb.at(-1) : verb.replace(/e$/, '');
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [third, past, past, `${stem}ing`];
}
