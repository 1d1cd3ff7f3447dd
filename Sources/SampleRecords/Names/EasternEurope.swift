extension Country {
  static let easternEurope: [Country] = [
    Country(
      "RU", "ru-RU|ru|tt-RU", weight: 4, "ООО «%s»|АО «%s-%t»|ООО «%t „%s“»|ИП %f %g|ПАО «%s»",
      stems: "Северный Путь|Рассвет|Заря-87|Лазоревый Берег|Берёзка|Ёлка",
      trades: "Сервис|Телеком|Интеграция|Сети", families: "Шевчук|Черных|Седых|Мороз|Бондаренко|Дурново|Коваль",
      givens: "Алексей|Наталья|Фёдор|Ольга|Юлия|Артём"),
    Country(
      "UA", "uk-UA|uk", "ТОВ «%s»|ПП «%s-%t»|ТОВ «Об’єднання %s»", stems: "Світанок|Зоря Полісся|Їжачок|Ґрунт",
      trades: "Сервіс|Мережі", families: "Шевченко|Коваленко|Мар’яненко|Гнатюк", givens: "Олена|Тарас|Дем’ян|Ївга"),
    Country(
      "PL", "pl-PL|pl", weight: 3, "%s %t Sp. z o.o.|%s %t S.A.|P.H.U. \"%s\" %f|%f i Wspólnicy Sp. j.",
      stems: "Żuraw|Świt Łąkowy|Złoty Dąb|Źródło", trades: "Sieci|Informatyka|Serwis",
      families: "Nowak|Wójcik|Zając|Mazur|Kołodziej|Gołąb", givens: "Małgorzata|Łukasz|Zdzisław|Jagna"),
    Country(
      "CZ", "cs-CZ|cs", "%s %t s.r.o.|%s, a.s.|%f a syn, spol. s r.o.", stems: "Modrý Šíp|Říčany Net|Čáp",
      trades: "Sítě|Servis", families: "Petrů|Janů|Krejčí|Jirků", givens: "Jiří|Růžena|Ondřej|Žofie"),
    Country(
      "SK", "sk-SK", weight: 1, "%s %t s. r. o.", stems: "Kriváň Net|Ľalia", trades: "Siete|Služby",
      families: "Kováč|Hruška", givens: "Ľubomír|Matúš"),
    Country(
      "HU", "hu-HU|hu", "%s %t Kft.|%s %t Zrt.|%f és Társa Bt.", stems: "Tűzmadár|Őszikék|Gólyafészek",
      trades: "Hálózat|Informatika", families: "Szőke|Kővári|Nagy|Örkényi", givens: "Győző|Eszter|Zsófia|Ödön",
      order: .familyGiven),
    Country(
      "RO", "ro-RO|ro-MD", "S.C. %s %t S.R.L.|%s %t S.A.", stems: "Zărnești Net|Țara de Sus|Ștefănița",
      trades: "Rețele|Servicii", families: "Popescu|Țepeș|Ionașcu", givens: "Ștefan|Ioana|Răzvan"),
    Country(
      "BG", "bg-BG", weight: 1, "„%s“ ООД|„%s %t“ ЕООД|„%s“ АД", stems: "Синя Зора|Рила Линк", trades: "Сървис|Мрежи",
      families: "Петков|Янев|Щерев", givens: "Йордан|Цветан|Стоян"),
    Country(
      "RS", "sr-Latn-RS|sr-Cyrl-RS", "%s %t d.o.o.|Предузеће „%s“ д.о.о.", stems: "Plavi Čvor|Ђердап Нет|Žabac",
      trades: "Mreže|Servis", families: "Đorđević|Петровић|Šušnjar", givens: "Željko|Љубица|Čedomir"),
    Country(
      "HR", "hr-HR", weight: 1, "%s %t d.o.o.|Obrt \"%s\", vl. %f", stems: "Bura i Jugo|Školjka",
      trades: "Mreže|Usluge", families: "Kovačić|Žužul", givens: "Krešimir|Željka"),
    Country(
      "LT", "lt-LT", weight: 1, "UAB „%s %t“|MB „%s“", stems: "Žalioji Giria|Ąžuolynas", trades: "Tinklai|Sistemos",
      families: "Šarūnas|Žukas", givens: "Jurgis|Žygimantas"),
    Country(
      "LV", "lv-LV", weight: 1, "SIA \"%s %t\"|AS \"%s\"", stems: "Zilā Jūra|Ķīvīte", trades: "Tīkli|Serviss",
      families: "Bērziņš|Kļaviņš", givens: "Jānis|Māris"),
    Country(
      "EE", "et-EE", weight: 1, "%s %t OÜ|%s AS", stems: "Öölaul|Jäätee", trades: "Võrgud|Teenus",
      families: "Tamm|Põld", givens: "Jüri|Õie|Külli"),
  ]
}
