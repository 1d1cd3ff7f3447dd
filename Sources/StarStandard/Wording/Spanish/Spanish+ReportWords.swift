extension Spanish: ReportWordsWording {
  package var blacklistRuling: String { "Resolución de lista negra" }
  package var takeAStar: String { "Cuestan una estrella" }
  package var standInTheWay: String { "Son un impedimento" }
  package var warn: String { "Advierten" }
  package var reportWordsWaived: String { "Con dispensa" }
  package var inform: String { "Informan" }
  package func replacesWhatDecided(_ batch: String, _ was: String) -> String {
    "Sustituye lo que decidió \(batch): \(was)."
  }
  package var noReadableStar: String { "sin estrella legible" }
  package var en: String { "es" }
  package func countedchannel(_ count: String) -> String { "\(n(count, "canal", "canales"))" }
  package var clauseComma: String { ", " }
  package var colon: String { ": " }
  package var reportWordsReview: String { "Revisión" }
  package var supplement: String { "Revisión complementaria" }
  package var renewalNotices: String { "Notificaciones de renovación" }
  package var renewalAudit: String { "Auditoría de renovación" }
  package var reminders: String { "Recordatorios" }
  package var reportWordsTo: String { "a" }
}
