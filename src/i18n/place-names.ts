// Places of China whose English name is not the pinyin of the Chinese one. All others are written in pinyin.

/** As maps and newspapers write them. */
export const ownNames: Readonly<Record<string, string>> = {
  内蒙古: 'Inner Mongolia', 陕西: 'Shaanxi', 西藏: 'Tibet', 香港: 'Hong Kong', 澳门: 'Macao', 台湾: 'Taiwan', 台北: 'Taipei', 高雄: 'Kaohsiung',
  哈尔滨: 'Harbin', 齐齐哈尔: 'Qiqihar', 呼和浩特: 'Hohhot', 鄂尔多斯: 'Ordos', 呼伦贝尔: 'Hulunbuir', 巴彦淖尔: 'Bayannur', 乌兰察布: 'Ulanqab', 乌海: 'Wuhai',
  锡林郭勒: 'Xilingol', 锡林浩特: 'Xilinhot', 乌兰浩特: 'Ulanhot', 阿拉善: 'Alxa', 延边: 'Yanbian', 拉萨: 'Lhasa', 日喀则: 'Xigazê', 林芝: 'Nyingchi', 昌都: 'Qamdo', 那曲: 'Nagqu', 格尔木: 'Golmud', 德令哈: 'Delingha',
  乌鲁木齐: 'Ürümqi', 克拉玛依: 'Karamay', 吐鲁番: 'Turpan', 哈密: 'Hami', 喀什: 'Kashgar', 和田: 'Hotan', 阿克苏: 'Aksu', 库尔勒: 'Korla', 石河子: 'Shihezi', 阿勒泰: 'Altay', 塔城: 'Tacheng',
  长三角: 'Yangtze Delta', 珠三角: 'Pearl River Delta', 京津冀: 'Beijing–Tianjin–Hebei', 成渝: 'Chengdu–Chongqing',
};
