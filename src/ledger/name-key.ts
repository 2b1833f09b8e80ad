/**
 * Traditional characters of names and posts, each followed by its simplified form. Not the whole script: what stands in
 * surnames, in common given names and in the words of a role.
 */
const TRADITIONAL_TO_SIMPLIFIED =
  '劉刘陳陈張张楊杨趙赵黃黄吳吴鄭郑孫孙馬马羅罗謝谢許许鄧邓馮冯蕭萧蔣蒋葉叶盧卢鄒邹顧顾錢钱湯汤龔龚賴赖廖廖萬万' +
  '韓韩鐘钟鍾钟賈贾陸陆嚴严畢毕龐庞譚谭範范賀贺齊齐魯鲁聶聂閻阎蘇苏呂吕龍龙溫温賓宾倫伦傑杰華华國国強强偉伟軍军' +
  '輝辉麗丽艷艳紅红蘭兰鳳凤鵬鹏飛飞勝胜雲云濤涛潔洁靜静穎颖瑩莹欽钦鋒锋銳锐銘铭鑫鑫鋼钢錦锦鎮镇鈞钧鈺钰鍵键' +
  '維维綱纲經经緯纬紹绍緒绪練练績绩繼继續续結结統统約约紀纪純纯線线組组網网縱纵澤泽濱滨潤润潛潜淵渊漢汉淺浅濟济' +
  '滿满漸渐灣湾爾尔愛爱慶庆應应憶忆懷怀悅悦戰战揚扬擇择擁拥據据擴扩攝摄換换損损書书會会東东極极樂乐榮荣樹树橋桥' +
  '權权機机業业棟栋標标樞枢歐欧歷历歸归殘残暢畅暘旸曉晓曄晔時时晉晋義义聖圣聰聪職职聯联肅肃脈脉勵励務务勞劳動动' +
  '區区協协單单衛卫廠厂廣广寧宁實实寶宝審审寫写對对導导將将專专尋寻層层岡冈島岛嶽岳師师帥帅幣币幹干開开關关門门' +
  '閃闪閱阅間间陽阳陰阴際际隨随險险隊队雙双雜杂離离難难電电靈灵頁页順顺項项須须領领頻频題题願愿類类顯显風风養养' +
  '驗验駿骏驅驱體体髮发發发魚鱼鳴鸣麥麦點点黨党齡龄長长車车軟软軒轩輕轻輪轮辦办農农運运達达過过進进遠远適适選选' +
  '遷迁還还邁迈鄉乡釋释裡里裝装製制見见規规視视覺觉親亲觀观計计訊讯訓训記记設设訪访評评詞词試试詩诗話话詳详語语' +
  '誠诚誌志認认說说課课調调談谈請请諾诺講讲證证識识譯译議议護护譽誉讀读變变讓让豐丰負负貢贡財财責责貨货貴贵買买' +
  '賢贤賽赛質质資资贊赞趨趋躍跃轉转邊边數数斷断舊旧與与興兴舉举藝艺藥药萊莱蓋盖處处虛虚號号蟲虫術术衝冲補补複复' +
  '獻献獨独現现環环產产畫画當当盡尽監监盤盘眾众矽硅確确碼码礎础禮礼種种穩稳積积競竞筆笔節节築筑簡简籌筹糧粮級级' +
  '終终給给絡络絕绝總总編编緣缘縣县聲声聽听腦脑臺台舉举億亿優优償偿儲储傳传價价們们側侧備备僅仅內内兩两凱凯別别' +
  '則则創创劃划劍剑勢势參参吳吴員员問问啟启喬乔嚮向團团園园圍围圖图圓圆執执堅坚場场塊块報报墻墙壓压壯壮夢梦奧奥' +
  '婁娄嫻娴媽妈學学孫孙寬宽屬属嶺岭崗岗庫库廈厦從从徹彻後后態态慣惯憲宪懇恳戲戏執执術术註注驊骅驍骁騰腾騫骞鴻鸿' +
  '鷹鹰燁烨煒炜煥焕爍烁瑋玮瓊琼璽玺畢毕皚皑碩硕禎祯穎颖竇窦綺绮縝缜翹翘芻刍莊庄蔭荫薩萨藍蓝蘊蕴諶谌諸诸鄺邝鄔邬' +
  '鄢鄢釗钊鈴铃鉅巨錫锡閔闵闕阙隸隶靂雳韋韦頌颂顏颜飄飘駱骆鮑鲍鵑鹃齊齐龜龟惠惠';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (TRADITIONAL_TO_SIMPLIFIED.match(/../gsu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** @returns the text with traditional Han characters of names and posts in their simplified form. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}

/**
 * @returns the comparable form of a name: any case, either Han script, with or without spaces, hyphens, quotes and Latin
 * accents. Two spellings of one name in one script have the same key; '' for text without a letter or digit.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return simplified(plain);
}

/** @returns the keys of the single words of a name, sorted: the same for "Junyang Lin" and "Lin Junyang". */
export function nameWords(name: string): string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(nameKey)
    .filter((word) => word !== '')
    .sort();
}
