extension Country {
  static let eastAsia: [Country] = [
    Country(
      "CN", "zh-Hans-CN|zh-CN|zh", weight: 30,
      "北京%s科技有限公司|上海%s信息技术有限公司|深圳市%s%t有限公司|成都%s%t有限责任公司|杭州%s网络股份有限公司|西安%s系统集成有限公司|武汉%s（集团）%t有限公司|乌鲁木齐%s%t有限公司",
      stems: "云岭|星澜|恒柘|瑞川|启明泽|博远达|天衡|海纳通|中科瀚|卓立信|华岳|晨曦联|广宇恒|安和捷|鼎峰|青禾",
      trades: "网络科技|信息系统|通信技术|数据服务|电子工程|智能技术",
      families: "王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|欧阳|司马|郑|何|龚", givens: "伟|芳|娜|秀英|敏|静|丽|强|磊|军|洋|勇|艳|杰|娟|涛|明月|子涵|晓东|志远",
      order: .familyGivenJoined),
    Country(
      "TW", "zh-Hant-TW|zh-TW", "%s資訊股份有限公司|%s%t有限公司|臺中%s科技股份有限公司",
      stems: "宏翔|鼎豐|凌霄雲|旭昇|聯晴|晶品", trades: "網路|系統整合|電信工程", families: "陳|林|黃|張|李|吳|蔡|許|鄭|謝",
      givens: "志明|淑芬|雅婷|俊傑|怡君|家豪|建宏|美玲", order: .familyGivenJoined),
    Country(
      "HK", "zh-Hant-HK|en-HK", "%s（香港）有限公司|%s %t (HK) Limited",
      stems: "維港Link|Harbour Nine|匯朗|Lantau Peak", trades: "Networks|Systems|Technology",
      families: "陳 Chan|李 Lee|黃 Wong|何 Ho|梁 Leung",
      givens: "Ka Wai|Siu Ming|Wing Yan|Chi Keung|Mei Ling", order: .familyGiven),
    Country(
      "JP", "ja-JP|ja", weight: 4, "株式会社%s%t|%s%t株式会社|有限会社%f電設|合同会社%sネットワークス|%s通信工業(株)",
      stems: "あけぼの|みどり野|北斗|サンライズ|瑞穂台|かもめ|東雲", trades: "システム|情報サービス|テクノ|ネット|電子",
      families: "佐藤|鈴木|高橋|田中|渡邉|伊藤|山本|中村|小林|齋藤|髙田", givens: "大輔|翔太|陽子|由美|健一|さくら|拓也|美咲|直樹|真由美",
      order: .familyGiven),
    Country(
      "KR", "ko-KR|ko", weight: 3, "주식회사 %s%t|(주)%s%t|%s%t 유한회사", stems: "한별누리|가람솔|새솔|미리내|다온|늘푸른",
      trades: "네트웍스|정보기술|시스템|통신",
      families: "김|이|박|최|정|강|조|윤|남궁", givens: "민준|서연|지훈|수빈|현우|지은|도윤|하은", order: .familyGivenJoined),
    Country(
      "MN", "mn-MN", weight: 1, "%s ХХК|«%s» %t ХХК", stems: "Мөнх Тэнгэр Нэт|Алтан Гадас|Хөх Салхи",
      trades: "системс|сервис",
      families: "Батын|Доржийн|Гансүхийн", givens: "Ганболд|Оюунчимэг|Энхтуяа|Бат-Эрдэнэ", order: .familyGiven),
    Country(
      "VN", "vi-VN|vi", weight: 3, "Công ty TNHH %t %s|Công ty Cổ phần %s|Công ty TNHH MTV %t %s",
      stems: "Sao Khuê Việt|Hoàng Dương|Biển Xanh|Trường Sơn Số|Bình Minh",
      trades: "Công nghệ|Viễn thông|Tin học|Dịch vụ kỹ thuật",
      families: "Nguyễn|Trần|Lê|Phạm|Huỳnh|Võ|Đặng|Bùi",
      givens: "Văn An|Thị Hương|Minh Tuấn|Thu Hà|Quốc Bảo|Ngọc Ánh|Đức Thịnh",
      order: .familyGiven),
    Country(
      "TH", "th-TH|th", weight: 3, "บริษัท %s %t จำกัด|บริษัท %s จำกัด (มหาชน)|ห้างหุ้นส่วนจำกัด %s %t",
      stems: "สยามดารา|รุ่งอรุณ|ฟ้าใส|ธารทอง|เมฆา",
      trades: "เน็ตเวิร์ค|เทคโนโลยี|ซิสเต็มส์|โทรคมนาคม", families: "วงศ์สวัสดิ์ดี|ศรีสุขใจ|จันทร์เพ็ญ|ทองคำมา|บุญมีผล",
      givens: "สมชาย|สมหญิง|ปิยะ|กนกวรรณ|ณัฐพล|วิไล"),
    Country(
      "ID", "id-ID|id|en-ID", weight: 3, "PT %s %t|PT %s %t Tbk.|CV %s %t",
      stems: "Cahaya Nusantara|Bintang Laut|Lintas Pelangi|Rimba Digital",
      trades: "Solusindo|Teknologi|Jaringan|Infotama", families: "-",
      givens: "Suharti|Budi Santoso|Ni Made Ayu|Agus|Dewi Lestari|Yohanes Manalu|Slamet",
      order: .givenOnly),
    Country(
      "MY", "ms-MY|en-MY|zh-Hans-MY", weight: 3, "%s %t Sdn. Bhd.|%s (M) Sdn. Bhd.|%s %t Berhad",
      stems: "Seri Kencana|Awan Senja|Titiwangsa Link|Lee & Tan",
      trades: "Rangkaian|Teknologi|Systems|Networks", families: "bin Abdullah|binti Ismail|Tan|a/l Subramaniam|Lim",
      givens: "Ahmad|Siti|Wei Jie|Kavitha|Muthu|Nurul"),
    Country(
      "SG", "en-SG|zh-Hans-SG|ta-SG", "%s %t Pte. Ltd.|%s & %f Pte Ltd",
      stems: "Kallang Wave|Merbau|Raintree|Eight Banyans", trades: "Networks|Infocomm|Systems",
      families: "Tan|Lim|Ng|Ong|Nair|Goh", givens: "Wei Ming|Hui Min|Priya|Kumar|Jun Hao|Mei Xin"),
    Country(
      "PH", "en-PH|fil-PH", "%s %t, Inc.|%s %t Corp.|%f Bros. %t, Inc.",
      stems: "Bayanihan|Amihan|Three Islands|Sampaguita", trades: "Networks|Information Systems|IT Services",
      families: "dela Cruz|Santos|Peñaflor|Magsaysayin|Bautista", givens: "José Mari|Maria Luz|Jun-Jun|Angelica|Ramon"),
  ]
}
