extension Spanish: NoticeValuesWording {
  package var waived: String { "con dispensa" }
  package var excludesTheChannel: String { "excluye al canal" }
  package var costsTheStar: String { "cuesta la estrella" }
  package var warning: String { "advertencia" }
  package var forInformation: String { "informativo" }
  package var standsInTheWay: String { "es un impedimento" }
  package var willCostTheStar: String { "costará la estrella" }
  package var caution: String { "precaución" }
}
