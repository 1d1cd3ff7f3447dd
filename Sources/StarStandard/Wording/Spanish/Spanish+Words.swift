extension Spanish: WordsWording {
  package func category(_ category: String) -> String { Self.categories[category] ?? category }

  private static let categories = [
    "training": "capacitación", "knowledge-base": "base de conocimientos", "web-to-case": "casos por la web",
    "project-delivery": "entrega de proyectos", "instructor": "impartición de cursos",
  ]

  package func clause(_ clause: String) -> String { clause.replacing("platform", with: "plataforma") }
  package var officeHours: String { "5x8" }
  package var alwaysOpen: String { "7x24" }
  package var manual: String { "manual" }
  package var automatic: String { "automático" }
  package var yes: String { "sí" }
  package var no: String { "no" }
  package var certificates: String { "certificados" }
  package var credits: String { "créditos" }
  package var active: String { "activo" }
  package var blacklisted: String { "en la lista negra" }
  package var closed: String { "cerrado" }
  package var cleared: String { "sin medidas" }
  package var downgrade: String { "descenso" }
  package var blacklist: String { "lista negra" }
  package func named(_ name: String, _ id: String) -> String { "\(name) (\(id))" }
  package func idRemarked(_ id: String, _ remark: String) -> String { "\(id) (\(remark))" }
  package func namedRemarked(_ name: String, _ id: String, _ remark: String) -> String {
    "\(name) (\(id), \(remark))"
  }
  package func theMajorEventOf(_ occurredOn: CalendarDate, _ eventKind: String, _ eventId: String) -> String {
    "el evento grave del \(occurredOn), «\(eventKind)» (\(eventId))"
  }
}
