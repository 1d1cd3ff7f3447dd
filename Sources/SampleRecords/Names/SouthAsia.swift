extension Country {
  static let southAsia: [Country] = [
    Country(
      "IN", "hi-IN|en-IN|ta-IN|bn-IN", weight: 5,
      "%s %t Pvt. Ltd.|%s टेक्नोलॉजीज प्राइवेट लिमिटेड|"
        + "%s नेटवर्क सेवा प्रा. लि.|M/s %f & Sons|%s தொழில்நுட்ப நிறுவனம்|%f Brothers \"Infotech\" LLP",
      stems: "सूर्योदय|आकाश गंगा|Nilgiri|Chandrakala|வானவில்|Deccan Star|हिमशिखर",
      trades: "Infosystems|Netlinks|Technologies|Solutions",
      families: "शर्मा|Iyer|Patel|Singh|মুখার্জি|Reddy|வேலு|D'Souza|वर्मा",
      givens: "राहुल|Priya|Arjun|अनीता|Lakshmi|Sanjay|সুমিতা|முருகன்"),
    Country(
      "PK", "ur-PK|en-PK", "%s %t (Pvt.) Ltd.|%s (پرائیویٹ) لمیٹڈ", stems: "شاہین نیٹ|Margalla|Indus Delta|چناب",
      trades: "Networks|Technologies",
      families: "خان|Qureshi|Malik|چوہدری", givens: "عائشہ|Bilal|Fatima|عمران|Hamza"),
    Country(
      "BD", "bn-BD|en-BD", "%s %t লিমিটেড|%s %t Ltd.",
      stems: "পদ্মা তরঙ্গ|মেঘনা|Sonali Kash|সুরমা",
      trades: "নেটওয়ার্ক|টেকনোলজিস|Systems",
      families: "রহমান|Hossain|আক্তার|Chowdhury", givens: "আব্দুল|Nusrat|ফারহানা|Tanvir|রফিক"),
    Country(
      "LK", "si-LK|ta-LK|en-LK", weight: 1, "%s %t (Private) Limited|%s පෞද්ගලික සමාගම",
      stems: "නිල් අහස|Sigiri Lion|Kandy Lake", trades: "Networks|Tech",
      families: "Perera|Fernando|ජයසූරිය|Sivakumar", givens: "Nimal|කුමාරි|Dilshan|Anoma"),
    Country(
      "NP", "ne-NP", weight: 1, "%s %t प्रा. लि.",
      stems: "सगरमाथा छाया|नीलो आकाश", trades: "नेटवर्क|प्रविधि", families: "श्रेष्ठ|थापा|गुरुङ",
      givens: "विकास|सीता|प्रकाश"),
    Country(
      "KZ", "kk-KZ|ru-KZ|kk-Cyrl-KZ", "ТОО «%s %t»|ЖШС «%s»", stems: "Көк Аспан|Алатау Жұлдызы|Степной ветер",
      trades: "Нет|Сервис|Технолоджи",
      families: "Әлиев|Нұрланұлы|Ким|Омар", givens: "Айгүл|Ерлан|Дәурен|Тимур"),
    Country(
      "UZ", "uz-Latn-UZ|ru-UZ", weight: 1, "\"%s %t\" MChJ|OOO «%s»", stems: "Moviy Gumbaz|Oqtosh",
      trades: "Tarmoq|Texno", families: "Karimov|To‘rayev", givens: "Jasur|O‘ktam|Sherzod"),
  ]

  static let middleEast: [Country] = [
    Country(
      "SA", "ar-SA|ar|en-SA", weight: 3, "شركة %s %t|مؤسسة %s للتجارة والتقنية|شركة %f وأولاده المحدودة",
      stems: "نجمة الصحراء|الأفق الأزرق|واحة النخيل|البرق",
      trades: "للتقنية المحدودة|لأنظمة الشبكات|للاتصالات وتقنية المعلومات", families: "القحطاني|الحربي|العتيبي|الغامدي",
      givens: "محمد|فاطمة|عبد الله|نورة|خالد"),
    Country(
      "AE", "ar-AE|en-AE", "%s %t LLC|شركة %s ذ.م.م|%s %t FZ-LLC", stems: "Dune Falcon|لؤلؤة الخليج|Seven Palms|النورس",
      trades: "Networks|Technology|Systems Integration",
      families: "المنصوري|Al Suwaidi|Pillai|الشامسي", givens: "أحمد|Mariam|Rashid|عائشة|Anil"),
    Country(
      "EG", "ar-EG|ar", "شركة %s %t ش.م.م|%s %t S.A.E.", stems: "نيل الدلتا|هرم الشمال|Lotus Gate",
      trades: "للشبكات|للحلول التقنية", families: "حسن|عبد الرحمن|السيد|منصور",
      givens: "مصطفى|منى|كريم|هبة"),
    Country(
      "IL", "he-IL|en-IL", "%s %t בע\"מ|%f ובניו בע\"מ", stems: "אלון תקשורת|גל כחול|צוק הצפון",
      trades: "מערכות|רשתות|טכנולוגיות", families: "כהן|לוי|מזרחי|פרץ|בן־דוד", givens: "נועה|איתי|יעל|דוד|תמר"),
    Country(
      "TR", "tr-TR|tr", weight: 3, "%s %t A.Ş.|%s %t San. ve Tic. Ltd. Şti.|%f Kardeşler %t Ltd. Şti.",
      stems: "Işıldak|Ege Yıldızı|Çınaraltı|İpekyolu Ağ", trades: "Bilişim|Ağ Teknolojileri|İletişim",
      families: "Yılmaz|Öztürk|Çelik|Şahin|Güneş|Ilgaz", givens: "Ayşe|Mehmet|Gülşen|Oğuz|İbrahim|Çiğdem"),
    Country(
      "GE", "ka-GE", weight: 1, "შპს %s %t|სს %s", stems: "ცისფერი მთა|ორბელა", trades: "ქსელი|ტექნოლოგიები",
      families: "ბერიძე|კაპანაძე|გელაშვილი", givens: "ნინო|გიორგი|თამარ"),
    Country(
      "AM", "hy-AM", weight: 1, "«%s» ՍՊԸ|%s %t ՓԲԸ", stems: "Արփի Նեթ|Սևան Կապ", trades: "Սիստեմս|Սերվիս",
      families: "Հակոբյան|Սարգսյան|Պետրոսյան", givens: "Անի|Արմեն|Լիլիթ"),
  ]
}
