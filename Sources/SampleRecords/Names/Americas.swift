extension Country {
  static let americas: [Country] = [
    Country(
      "US", "en-US|es-US|en", weight: 3, "%s %t, Inc.|%f & %f, LLC|%s %t Corp.|%f Bros. \"%s\" Co.|The %s Group, L.P.",
      stems: "+One|Prairie Fox|Blue Mesa|O'Dell Creek|Two Rivers|@tlas Peak",
      trades: "Networks|IT Services|Data Systems|Managed Services",
      families: "McAllen|Okafor-Hill|St. Clair|Van Buskirk|Nakamura|D'Amico",
      givens: "Mary-Ann|DeShawn|Luis|Kimberly|Zachary J."),
    Country(
      "CA", "en-CA|fr-CA|iu-CA", "%s %t Inc.|%s %t Ltée|Les Réseaux %f et Fils inc.",
      stems: "Érablière|Maple Loon|Deux-Rivières", trades: "Networks|Réseaux|Informatique",
      families: "Tremblay|MacKenzie|Bélanger|Singh-Gill", givens: "Geneviève|Liam|Noémie|Harpreet"),
    Country(
      "MX", "es-MX|es-419|es", weight: 3, "%s %t S.A. de C.V.|%s, S. de R.L. de C.V.|Grupo %f %t S.A.P.I. de C.V.",
      stems: "Águila Azul|Ñandú|Cenote Claro|Volcán Dormido", trades: "Redes|Comunicaciones|Soluciones",
      families: "Hernández Peña|Núñez|Ortiz y Ávila|Cuauhtémoc", givens: "José María|Guadalupe|Xóchitl|Iván"),
    Country(
      "BR", "pt-BR|pt", weight: 4, "%s %t Ltda.|%s %t S.A.|%f & Cia. Ltda. - ME|Irmãos %f %t EIRELI",
      stems: "Ipê-Roxo|Sabiá Laranjeira|Água Clara|Três Corações Net", trades: "Redes|Informática|Telecom|Soluções",
      families: "da Conceição|Gonçalves|Araújo|dos Anjos|Kovalczuk", givens: "João Batista|Luíza|Antônio|Fabrício"),
    Country(
      "AR", "es-AR", weight: 2, "%s %t S.R.L.|%s %t S.A.|%f e Hijos S.R.L.", stems: "Ñirihuau|Pampa Húmeda|Hornero",
      trades: "Redes|Sistemas", families: "Güiraldes|Fernández|D'Elía", givens: "Agustín|Belén|Nahuel"),
    Country(
      "CO", "es-CO", weight: 1, "%s %t S.A.S.|%f & Asociados Ltda.", stems: "Guacamaya|Páramo Alto",
      trades: "Redes|Tecnología", families: "Ordóñez|Peña", givens: "Andrés|Yésica"),
    Country(
      "CL", "es-CL", weight: 1, "%s %t SpA|%s %t Limitada", stems: "Ñandubay|Cóndor Sur", trades: "Redes|Servicios",
      families: "Muñoz|Huenchumán", givens: "Raúl|Antonia"),
    Country(
      "PE", "es-PE|qu-PE", weight: 1, "%s %t S.A.C.|%s E.I.R.L.", stems: "Qantu Wayra|Puquio", trades: "Redes|Sistemas",
      families: "Quispe|Ñahui", givens: "Wáscar|Rocío"),
  ]

  static let africa: [Country] = [
    Country(
      "ZA", "en-ZA|af-ZA|zu-ZA", "%s %t (Pty) Ltd|%s %t (Edms) Bpk|%f & Seuns CC",
      stems: "Fynbos|Ubuntu Hills|Sterrekyker", trades: "Networks|Netwerke|IT Solutions",
      families: "van der Merwe|Nkosi|Naidoo|Dlamini", givens: "Thandiwe|Pieter|Sipho|Anélle"),
    Country(
      "NG", "en-NG|yo-NG|ig-NG", "%s %t Nigeria Ltd|%f & Brothers (Nig.) Ltd",
      stems: "Ìràwọ̀ Link|Palm Delta|Zuma Gate",
      trades: "Networks|Systems", families: "Adébáyọ̀|Okonkwo|Bello|Eze", givens: "Ṣadé|Chinedu|Amina|Ọlá"),
    Country(
      "KE", "sw-KE|en-KE", weight: 1, "%s %t Ltd|%s %t Limited (K)", stems: "Nyota ya Savana|Bahari Mpya",
      trades: "Mitandao|Networks", families: "Wanjikũ|Otieno|Kiptoo", givens: "Achieng|Mũtua|Faith"),
    Country(
      "ET", "am-ET", weight: 1, "%s %t ኃላ/የተ/የግ/ማህበር", stems: "አዲስ ኮከብ|ሰማያዊ አባይ", trades: "ኔትወርክ|ቴክኖሎጂ",
      families: "ተስፋዬ|ከበደ", givens: "አበበ|ሳራ|ዳዊት"),
    Country(
      "MA", "ar-MA|fr-MA|zgh-MA", "%s %t SARL AU|شركة %s ش.م.م", stems: "أطلس الشمال|Vent d'Est|ⵜⴰⴼⵓⴽⵜ",
      trades: "Réseaux|للشبكات", families: "بنعلي|El Amrani|أيت أحمد", givens: "يوسف|Khadija|Idir"),
    Country(
      "SN", "fr-SN|wo-SN", weight: 1, "%s %t SUARL|%s %t S.A.", stems: "Téranga|Baobab d'Or",
      trades: "Réseaux|Télécoms", families: "N'Diaye|Sène", givens: "Aïssatou|Ousmane"),
  ]
}
