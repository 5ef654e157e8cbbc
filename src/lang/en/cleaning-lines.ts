import type { LineRule, SectionRule } from '../cleaning.ts';

/** Lines of English pages that their wording alone gives away. */
export const lines: readonly LineRule[] = [
  {
    id: 'en/read-more',
    role: 'boilerplate',
    opens: 'read also see related more don must watch listen',
    words: 'read also see related more dont must watch listen',
    pattern:
      /^(?:read (?:more|also|next)|also read|see also|related|related (?:story|article|stories|articles|coverage)|more on this|more from|don['’]t miss|must read|watch|listen)\s*[:|»>]/i,
    matches: ['Read more: Ministers meet again as talks stall', 'ALSO READ | Five things to know'],
    spares: ['Read more books, the minister said.', 'Related companies were searched on Tuesday.'],
  },
  {
    id: 'en/comment-form',
    role: 'boilerplate',
    opens: 'leave post add write cancel fill you connecting required notify save please log %',
    words:
      'comment reply replies below commenting change connecting published required notify save log logged blogger bloggers',
    pattern:
      /^(?:(?:leave|post|add|write) a (?:reply|comment)(?: cancel reply)?|cancel reply|fill in your details below\b.{0,80}|you are commenting using your .{0,80}|log ?out\s{0,2}\/\s{0,2}change\s{0,2}\)|connecting to %s|your email address will not be published\b.{0,80}|required fields are marked\b.{0,20}|notify me of (?:new|follow-?up) .{0,60}|save my name, .{0,90}|(?:you must be|please) (?:logged|log) in to (?:post a )?comment.{0,20}|%\w bloggers? like this:?)$/i,
    matches: [
      'Leave a Reply',
      'You are commenting using your Twitter account. Log Out /  Change )',
      'Log Out / Change )',
      '%d bloggers like this:',
      'Your email address will not be published. Required fields are marked *',
    ],
    spares: ['Leave a reply on my desk, the minister told reporters.', 'Bloggers like this: they get to travel.'],
  },
  {
    id: 'en/account-picture',
    role: 'boilerplate',
    opens: 'wordpress google twitter facebook gravatar',
    words: 'logo photo picture icon',
    pattern: /^(?:wordpress(?:\.com)?|google\+?|twitter|facebook|gravatar) (?:logo|photo|picture|icon)$/i,
    matches: ['WordPress.com Logo', 'Google+ photo', 'Twitter picture'],
    spares: ['Facebook pictures were leaked.', 'Twitter picture of the minister goes viral'],
  },
  {
    id: 'en/comment-count',
    role: 'boilerplate',
    opens: '0 1 2 3 4 5 6 7 8 9 all comment no one show read view',
    words: 'comment comments response responses reply replies thought thoughts',
    pattern:
      /^(?:(?:view |show |read )?(?:all )?(?:\d[\d,.]{0,7}|one|no) comments?(?: so far| on .{1,200})?|comments? ?\(\d{1,6}\)|\d{1,6} (?:responses?|replies|thoughts?) (?:to|on)\b.{1,200})$/i,
    matches: ['One comment', '34 Comments', '12 responses to “Talks resume”', 'Comments (7)'],
    spares: ['One comment stood out.', 'No comment, the ministry said', '34 comments were read out in court.'],
  },
  {
    id: 'en/kicker',
    role: 'boilerplate',
    opens:
      'news exclusive special analysis opinion comment editorial explainer interview review feature live video watch in fact breaking',
    words:
      'analysis opinion comment commentary editorial explainer exclusive interview review feature live video watch pictures check breaking',
    pattern:
      /^(?:news |exclusive |special )?(?:analysis|opinion|comment|commentary|editorial|explainer|exclusive|interview|review|feature|live|video|watch|in pictures|fact check|breaking)\s*(?:[|:•]|$)$/i,
    matches: ['News Analysis |', 'Opinion', 'EXPLAINER:'],
    spares: ['Analysis: Why the talks failed', 'Review of the treaty begins'],
  },
  {
    id: 'en/share-bar',
    role: 'boilerplate',
    opens: 'share follow tweet print email like',
    pattern:
      /^(?:share(?: (?:this|on|via|to))?|follow(?: us)?(?: on)?|tweet|print|email|like)[\s:|,•/·]*(?:(?:facebook|twitter|x|whatsapp|linkedin|reddit|google\+?|google news|pinterest|instagram|telegram|tumblr|email|e-mail|print|copy link|messenger|flipboard|more|this|story|article|share|tweet|save|on|and|via|with|friends|youtube)[\s:|,•/·]*){1,14}$/i,
    matches: ['Share on: Facebook Twitter Reddit Google+', 'Follow us on Twitter', 'Share this article'],
    spares: ['Share prices fell on Facebook news.', 'Print journalism is not dead', 'Follow the money'],
  },
  {
    id: 'en/newsletter',
    role: 'boilerplate',
    opens: 'sign subscribe join register get',
    words: 'newsletter newsletters inbox briefing alert alerts updates channel',
    pattern:
      /^(?:sign up|subscribe|join|register|get)\b(?=.{0,140}\b(?:newsletters?|inbox|daily briefing|email alerts?|e-?mail updates|whatsapp channel|telegram channel|youtube channel)\b).{1,200}$/i,
    matches: ['Sign up for our daily newsletter', 'Get the latest news delivered to your inbox every morning.'],
    spares: ['Sign up to fight, the general told recruits.', 'Subscribe to his view or not, voters must choose.'],
  },
  {
    id: 'en/cookies',
    role: 'boilerplate',
    opens: 'this our we by accept cookie manage',
    words: 'cookie cookies site sites website websites consent preferences',
    pattern:
      /^(?:(?:this|our) (?:web)?sites? uses? cookies|we (?:and our partners )?use cookies|by (?:continuing to (?:use|browse)|using) (?:this|our|the) (?:web)?site|accept (?:all )?cookies|cookie (?:settings|preferences|policy|notice)|manage (?:cookies|preferences|consent))\b.{0,300}$/i,
    matches: ['This site uses cookies to improve your experience.', 'We use cookies. Learn more', 'Accept all cookies'],
    spares: ['We use force only when attacked, the army said.', 'Cookie makers complain about the price of sugar.'],
  },
  {
    id: 'en/copyright',
    role: 'boilerplate',
    words: 'copyright c reserved',
    orSign: true,
    pattern: /^(?:(?:copyright\s*)?(?:©|\(c\))|copyright\b).{0,160}$|^.{0,100}\ball rights reserved\b\.?.{0,120}$/i,
    matches: ['© 2019 Harbour Media, Inc.', 'Copyright © 2024 Northern Post. All rights reserved.'],
    spares: ['Copying is a right reserved to the owner.', 'The © sign was missing from the leaflet.'],
  },
  {
    id: 'en/size-picker',
    role: 'boilerplate',
    opens: 'xxs xs sm md lg xl xxl a',
    words: 'xxs xs sm md lg xl xxl a aa',
    pattern: /^(?:XXS|XS|SM|MD|LG|XL|XXL|A[-+]|Aa|A A A)$/,
    matches: ['XS', 'LG', 'A+'],
    spares: ['SM Entertainment', 'A'],
  },
  {
    id: 'en/caption-positions',
    role: 'caption',
    words: 'left right centre center l r c',
    pattern:
      /^.{0,200}(?:,\s(?:far |second from (?:the )?|third from (?:the )?)?(?:left|right|centre|center)(?:\s(?:front|back|background))?,\s|\((?:L|R|C|left|right|centre|center)\)\s).{0,250}$/,
    matches: [
      'Foreign Minister Maria Ortega, left, meets her counterpart Jan Novak in Lima, Peru, May 4, 2012.',
      'Prime Minister Ana Silva (R) shakes hands with Kofi Boateng',
    ],
    spares: ['The party moved from left, to right, in a decade.', 'He turned left and left.'],
  },
  {
    id: 'en/caption-opening',
    role: 'caption',
    words:
      'file photo photos image images picture pictures pictured video caption photograph photographs illustration illustrations media impression impressions concept concepts rendering renderings rendition renditions combination view views archive',
    pattern:
      /^(?:file (?:photo|image|picture)\b|in this (?:file |handout |undated |combination )?(?:photo|image|picture|photograph)\b|pictured(?: above| below)?:|(?:photo|image|picture|video|caption|photograph|illustration)(?: (?:by|credit|courtesy|source|gallery|from|shows))?\s*:|(?:image|media|photo) (?:caption|copyright|credit|source)|an artist['’]s (?:impression|illustration|concept|rendering|rendition)\b|(?:this|an) (?:illustration|undated photo|combination of pictures|aerial (?:view|photo))\b|(?:a|an) (?:file|handout|undated|combination) (?:photo|image|picture)\b|representational image|.{1,120}[-—–(]\s?(?:file|file photo|archive)\)?$).{0,300}$/i,
    matches: [
      'FILE PHOTO: Soldiers stand guard',
      'In this photo taken on Monday, a man waits.',
      'Photo: Ana Silva',
      'Image copyright EPA',
    ],
    spares: ['Pictured as a villain, he left town.', 'File your taxes, the ministry said.'],
  },
];

/** Lines after which an English page is no longer the article. */
export const sections: readonly SectionRule[] = [
  {
    id: 'en/comments',
    role: 'reader-comment',
    opens: '0 1 2 3 4 5 6 7 8 9 one reader join comment leave post add write',
    words: 'comment comments response responses reply replies thought thoughts conversation discussion',
    pattern:
      /^(?:(?:\d[\d,.]{0,7}|one) comments?(?: on .{1,200})?|(?:reader |join the )?comments?(?: ?\(\d{1,6}\))?|\d{1,6} (?:responses?|replies|thoughts?) (?:to|on)\b.{1,200}|(?:leave|post|add|write) a (?:reply|comment)|join the (?:conversation|discussion))$/i,
    matches: ['One comment', 'Comments', '34 responses to “Talks resume”', 'Leave a Reply'],
    spares: ['Comments by the minister', 'One comment stood out.'],
  },
];
