extension Spanish: DepartmentDigestWording {
  package func asOf(_ title: String, _ batch: String, _ asOf: CalendarDate, _ counts: String) -> String {
    "\(title) \(batch) al \(asOf): \(counts)"
  }
  package func allDecisionsWithTheirEvidence(_ editions: String, _ program: String) -> String {
    "Edición \(editions), \(program). Todas las decisiones, con su fundamento, están en decisions.jsonl, decisions.csv y report.html de este lote."
  }
  package func inItWasOfLost(_ since: String, _ decided: String, _ taken: String, _ atRisk: String, _ held: String)
    -> String
  {
    "En \(since) fue así: de \(decided), \(n(taken, "perdió", "perdieron")) una estrella, \(n(atRisk, "la conservó", "la conservaron")) en riesgo y \(n(held, "quedó", "quedaron")) en suspenso."
  }
  package func supplementOf(_ title: String, _ half: String) -> String { "\(title) de la de \(half)," }
  package func soMany(_ words: String, _ count: Int) -> String {
    // The words are those of more than one: `no listos`.
    let parts = words.split(separator: " ").map { count == 1 && $0.hasSuffix("os") ? $0.dropLast() : $0 }
    return "\(language.grouped(count)) " + parts.joined(separator: " ")
  }
  package var downgraded: String { "con descenso" }
  package var revoked: String { "con revocación" }
  package var starRevoked: String { "revocada" }
  package var atRisk: String { "en riesgo" }
  package var ready: String { "listos" }
  package var notReady: String { "no listos" }
  package var renewed: String { "renovados" }
  package var notRenewed: String { "no renovados" }
  package var reminded: String { "con recordatorio" }
  package var lapsed: String { "caducados" }
  package func departmentDigestOf(_ reviewed: String) -> String { ", de \(reviewed)" }
  package func since(_ words: String, _ since: String) -> String { "\(words) (desde \(since))" }
  package var nobodyCanTellWhetherThese: String { "No puede saberse si estos canales están comprendidos" }
  package var defectiveRowsThatBelongTo: String { "Filas defectuosas que no pertenecen a ningún canal" }
  package var wouldBeDecidedWorseBy: String { "Hoy se decidirían peor; los juzga la próxima revisión" }
  package var findingsByRule: String { "Hallazgos por regla" }
}
