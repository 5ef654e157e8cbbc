import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Declaration } from '../../model/document.ts';
import type { Attributes } from './elements.ts';
import { findJsonLd } from './json-ld.ts';
import { attributesOf, textIn, walk } from './tree.ts';

type Field = Declaration['field'];

/** Names of `<meta>` elements by what they state; lower case. */
const NAMES: Readonly<Record<Field, string>> = {
  title: 'og:title twitter:title dc.title dcterms.title parsely-title sailthru.title citation_title headline title hdl',
  author:
    'author article:author og:article:author dc.creator dcterms.creator parsely-author sailthru.author citation_author byl cxenseparse:author article.author byline',
  published:
    'article:published_time og:article:published_time og:published_time datepublished dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date parsely-pub-date sailthru.date citation_publication_date citation_date cxenseparse:recs:publishtime article.published pubdate published published_on published_at published_date published-date publishdate publish_date publish-date publicationdate publication_date originalpublicationdate article_date_original datecreated displaydate date ptime pdate dat created',
  updated:
    'article:modified_time og:article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified article.updated last-modified lastmod modified revised utime article_date_updated',
  outlet: 'og:site_name application-name dc.publisher dcterms.publisher citation_journal_title publisher cre',
  language: 'og:locale content-language dc.language dcterms.language inlanguage language',
  url: 'og:url parsely-link twitter:url',
  description: 'og:description description twitter:description dc.description dcterms.description sailthru.description',
  agency: 'agency news_agency wire_source',
};

const FIELD_OF = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as Field] as const)), // keys of NAMES
);

/** Times in lists of other stories follow those of the story. */
const MAX_TIMES = 12;

/** What a page states about itself in its head, its data and its `<time>` elements, the most explicit first. */
export function findDeclarations(page: Tree.Document): readonly Declaration[] {
  const data: string[] = [];
  const stated: Declaration[] = [];
  const times: Declaration[] = [];
  walk(page, {
    enter: (element) => {
      const attributes = attributesOf(element);
      if (element.tagName === 'script') {
        if (/^\s*application\/ld\+json/i.test(attributes.get('type') ?? '')) data.push(textIn(element));
        return false;
      }
      const found = findInElement(element, attributes);
      if (found && found.value !== '') (isTime(found) ? times : stated).push(found);
      return element.tagName !== 'title' && element.tagName !== 'svg' && element.tagName !== 'noscript';
    },
  });
  return [...findJsonLd(data), ...stated, ...times.slice(0, MAX_TIMES)];
}

function findInElement(element: Tree.Element, attributes: Attributes): Declaration | undefined {
  const declare = (field: Field, value: string, rule: string): Declaration => ({ field, value: value.trim(), rule });
  switch (element.tagName) {
    case 'html':
      return declare('language', attributes.get('lang') ?? attributes.get('xml:lang') ?? '', 'html[lang]');
    case 'title':
      return declare('title', textIn(element), 'title');
    case 'link': {
      const isCanonical = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).includes('canonical');
      return isCanonical ? declare('url', attributes.get('href') ?? '', 'link[rel=canonical]') : undefined;
    }
    case 'meta': {
      const name = nameOfMeta(attributes);
      const field = name === undefined ? undefined : FIELD_OF.get(name);
      return field && declare(field, attributes.get('content') ?? '', `meta ${name}`);
    }
    default:
      return findTime(element, attributes);
  }
}

function nameOfMeta(attributes: Attributes): string | undefined {
  const named = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => attributes.get(key)?.trim().toLowerCase());
  return named.find((name) => name !== undefined && FIELD_OF.has(name));
}

const isTime = ({ rule }: Declaration): boolean => rule.startsWith('time');

/** The moment a `<time>`, an hAtom `<abbr>` or any element with a date property states. */
function findTime(element: Tree.Element, attributes: Attributes): Declaration | undefined {
  const { tagName } = element;
  const property = (attributes.get('itemprop') ?? attributes.get('property'))?.trim().replace(/^[\w-]{1,20}:/, '');
  const machine =
    attributes.get('datetime') ??
    attributes.get('content') ??
    (tagName === 'abbr' ? attributes.get('title') : undefined);
  if (machine === undefined || !/\d/.test(machine)) return undefined;
  const value = machine.trim();
  const kind = `${property ?? ''} ${attributes.get('class') ?? ''}`;
  const field: Field = /modif|updat/i.test(kind) && !/publi/i.test(kind) ? 'updated' : 'published';
  if (property && /^date(?:Published|Modified|Created)$/i.test(property)) {
    return { field, value, rule: `${tagName === 'time' ? 'time' : ''}[itemprop=${property}]` };
  }
  if (tagName === 'abbr') return /published|updated/.test(kind) ? { field, value, rule: `abbr.${field}` } : undefined;
  if (tagName !== 'time') return undefined;
  if (attributes.has('pubdate')) return { field, value, rule: 'time[pubdate]' };
  const labelled = /publi|updat|modif|entry-date|post-date|dateline|timestamp/i.test(kind);
  return { field, value, rule: labelled ? `time.${field}` : 'time[datetime]' };
}
