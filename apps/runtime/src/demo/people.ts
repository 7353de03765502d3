/**
 * The invented customers of the demo shop. Names come from many places on purpose: with accents, with an apostrophe,
 * in Chinese characters, and one without a family name.
 */
import type { PlaceName } from './places.ts';

export interface Person {
  first: string;
  last: string;
  /** Latin letters for the e-mail address and the user id. */
  handle: string;
  place: PlaceName;
  language: string;
}

const EN: [first: string, last: string, handle: string, place: PlaceName][] = [
  ['Ada', 'Moreno', 'ada.moreno', 'providence'],
  ['Tobias', 'Whitlock', 'tobias.whitlock', 'providence'],
  ['Keisha', 'Barnaby', 'keisha.barnaby', 'savannah'],
  ['Leilani', 'Kahale', 'leilani.kahale', 'boulder'],
  ['Marcus', 'Okafor', 'marcus.okafor', 'providence'],
  ['Rosalind', 'Peck', 'rosalind.peck', 'boulder'],
  ['Desmond', 'Achebe', 'desmond.achebe', 'lagos'],
  ['Ngozi', 'Eze', 'ngozi.eze', 'lagos'],
  ['Folake', 'Adeyemi', 'folake.adeyemi', 'lagos'],
  ['Chidi', 'Nwosu', 'chidi.nwosu', 'lagos'],
  ['Niamh', "O'Sullivan", 'niamh.osullivan', 'galway'],
  ['Cillian', 'Burke', 'cillian.burke', 'galway'],
  ['Aoife', 'Keane', 'aoife.keane', 'galway'],
  ['Priya', 'Deshmukh', 'priya.deshmukh', 'pune'],
  ['Rohan', 'Kulkarni', 'rohan.kulkarni', 'pune'],
  ['Meera', 'Joshi', 'meera.joshi', 'pune'],
  ['Ishaan', 'Bhosale', 'ishaan.bhosale', 'pune'],
  ['Anjali', 'Pawar', 'anjali.pawar', 'toronto'],
  ['Linh', 'Dang', 'linh.dang', 'toronto'],
  ['Minh', 'Vo', 'minh.vo', 'savannah'],
  ['Somchai', 'Rattanakul', 'somchai.rattanakul', 'boulder'],
  ['Sukarti', '', 'sukarti', 'toronto'],
  ['Jisoo', 'Bae', 'jisoo.bae', 'toronto'],
  ['Hyunwoo', 'Seo', 'hyunwoo.seo', 'providence'],
  ['Layla', 'Haddad', 'layla.haddad', 'toronto'],
  ['Karim', 'Mansour', 'karim.mansour', 'savannah'],
  ['Shirin', 'Tehrani', 'shirin.tehrani', 'boulder'],
  ['Dariush', 'Farahani', 'dariush.farahani', 'toronto'],
  ['Elif', 'Yıldız', 'elif.yildiz', 'providence'],
  ['Kerem', 'Aydın', 'kerem.aydin', 'leipzig'],
  ['Tamar', 'Ben-David', 'tamar.bendavid', 'savannah'],
  ['Sione', 'Tupou', 'sione.tupou', 'boulder'],
  ['Wanjiru', 'Kamau', 'wanjiru.kamau', 'galway'],
  ['Thandi', 'Dlamini', 'thandi.dlamini', 'galway'],
  ['Þóra', 'Jónsdóttir', 'thora.jonsdottir', 'galway'],
  ['Oksana', 'Shevchuk', 'oksana.shevchuk', 'krakow'],
];

const OTHER: Record<string, [first: string, last: string, handle: string, place: PlaceName][]> = {
  es: [
    ['Inés', 'Castaño', 'ines.castano', 'valencia'],
    ['Joaquín', 'Belmonte', 'joaquin.belmonte', 'valencia'],
    ['Marisol', 'Quiroga', 'marisol.quiroga', 'valencia'],
  ],
  fr: [
    ['Camille', 'Desrosiers', 'camille.desrosiers', 'lyon'],
    ['Théo', 'Marchand', 'theo.marchand', 'lyon'],
    ['Aïcha', 'Benali', 'aicha.benali', 'lyon'],
  ],
  de: [
    ['Jürgen', 'Großmann', 'juergen.grossmann', 'leipzig'],
    ['Anneliese', 'Vogt', 'anneliese.vogt', 'leipzig'],
    ['Zoë', 'Lindqvist', 'zoe.lindqvist', 'leipzig'],
  ],
  pl: [
    ['Łukasz', 'Wiśniewski', 'lukasz.wisniewski', 'krakow'],
    ['Agnieszka', 'Zielińska', 'agnieszka.zielinska', 'krakow'],
  ],
  ja: [
    ['Haruka', 'Morimoto', 'haruka.morimoto', 'kyoto'],
    ['Kenji', 'Okabe', 'kenji.okabe', 'kyoto'],
    ['Yui', 'Shimada', 'yui.shimada', 'kyoto'],
  ],
  'zh-CN': [
    ['思远', '陈', 'siyuan.chen', 'hangzhou'],
    ['雨桐', '林', 'yutong.lin', 'hangzhou'],
    ['子涵', '周', 'zihan.zhou', 'chengdu'],
    ['明轩', '赵', 'mingxuan.zhao', 'chengdu'],
    ['若曦', '孙', 'ruoxi.sun', 'hangzhou'],
    ['佳怡', '吴', 'jiayi.wu', 'chengdu'],
    ['静', '欧阳', 'jing.ouyang', 'hangzhou'],
    ['建国', '郑', 'jianguo.zheng', 'chengdu'],
    ['晓彤', '唐', 'xiaotong.tang', 'hangzhou'],
  ],
};

/** Has an account and has never ordered. */
const WITHOUT_ORDERS: Person = { first: 'Noor', last: 'Rahimi', handle: 'noor.rahimi', place: 'providence', language: 'en' };

/** Sixty customers. The first one is Ada Moreno, whom documents and tests name; the last one has no orders. */
export const PEOPLE: Person[] = [
  ...EN.map((row) => person(row, 'en')),
  ...Object.entries(OTHER).flatMap(([language, rows]) => rows.map((row) => person(row, language))),
  WITHOUT_ORDERS,
];

function person([first, last, handle, place]: [string, string, string, PlaceName], language: string): Person {
  return { first, last, handle, place, language };
}
