import type { Passage } from "./copy.js";

const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛柳施骆乔倪方祁苗庞樊殷霍翟欧俞鲁岳洪安易常乐时纪凌伍申焦柯梅童游耿齐单卓阮祝詹甄闵艾";
const NAME = `(?:[${SURNAMES}]|欧阳|司马|上官|诸葛|皇甫|令狐|慕容|尉迟)[\\p{Script=Han}]`;

/** What people are called by their work or their place, right before the name. */
const ROLE =
  "(?:记者|通讯员|村民|居民|市民|渔民|牧民|农民|菜农|果农|职工|工人|民警|交警|老师|教师|医生|村医|护士|司机|队员|巡护员|志愿者|负责人|业主|店主|摊主|船匠|羊倌|退休教师|科员|馆员|讲解员|技术员|驾驶员|乘务员|网格员|书记|主任|经理|主席|代表|委员|教授|博士|[村镇乡县市区省局厅处科站场院所校馆厂社班组队]长|理事长|董事长)";
/** What people do with words: a name stands before it. */
const SAYS =
  "(?:介绍|表示|告诉|回忆|坦言|解释|认为|透露|指出|强调|补充|感叹|感慨|提醒|笑道|答道|问道|说|笑着说)";
const BREAK = "[，。、；：！？“”‘’（）《》\\s]";

/** A name that a passage gives, and how surely it is one. */
export interface Naming {
  readonly name: string;
  readonly at: number;
  readonly passage: Passage;
  /** True where a role stands before it. */
  readonly introduced: boolean;
  /** True where both its ends are certain, false where only a role tells that one begins. */
  readonly whole: boolean;
}

const INTRODUCED = new RegExp(
  `${ROLE}[ 　]?(?<name>${NAME}[\\p{Script=Han}]??)(?=${SAYS}|${BREAK}|$)`,
  "gu",
);
const OPEN = new RegExp(`${ROLE}[ 　]?(?<name>${NAME}[\\p{Script=Han}])`, "gu");
const SPEAKING = new RegExp(`(?<=^|${BREAK})(?<name>${NAME}[\\p{Script=Han}]??)(?=${SAYS})`, "gu");

/** All names of a passage that stand with a role or before a verb of speech, in their order. */
export function namings(passage: Passage): readonly Naming[] {
  const read = (pattern: RegExp, introduced: boolean, whole: boolean): Naming[] =>
    [...passage.text.matchAll(pattern)].map((match) => {
      const name = match.groups?.name ?? "";
      const at = match.index + match[0].length - name.length;
      return { name, at, passage, introduced, whole };
    });
  const whole = [...read(INTRODUCED, true, true), ...read(SPEAKING, false, true)];
  const places = new Set(whole.map(({ at }) => at));
  const open = read(OPEN, true, false).filter(({ at }) => !places.has(at));
  return [...whole, ...open].toSorted((a, b) => a.at - b.at);
}
