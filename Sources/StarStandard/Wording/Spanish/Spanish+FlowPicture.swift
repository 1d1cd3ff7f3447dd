extension Spanish: FlowPictureWording {
  package var notReadable: String { "ilegible" }
  package var theOnlyOneKeepsWhat: String { "El único canal conserva lo que tenía" }
  package var theOnlyOneIsOnHold: String { "El único canal está en suspenso" }
  package func noneOfLowerSomeHeld(_ all: String, _ held: String) -> String {
    "De \(all), ninguno termina por debajo de donde empezó; \(n(held, "está", "están")) en suspenso"
  }
  package func everyOneOfKeepsWhat(_ all: String) -> String { "De \(all), todos conservan lo que tenían" }
  package func ofWouldBeRenewedLower(_ all: String, _ falls: String) -> String {
    "De \(all), \(falls) \(falls == "1" ? "se renovaría" : "se renovarían") con una estrella inferior o con ninguna"
  }
  package func ofLowerThanBegan(_ all: String, _ falls: String) -> String {
    "De \(all), \(n(falls, "termina", "terminan")) por debajo de donde \(falls == "1" ? "empezó" : "empezaron")"
  }
  package func withNoStarAtAll(_ gone: String) -> String { "; \(gone) sin ninguna estrella" }
  package var starsBeforeAtTheLeft: String { "Estrellas antes, a la izquierda, y después, a la derecha." }
  package var beforeAfter: String { "Antes → después" }
  package func flowPictureTo(_ name: String, _ name2: String, _ channels: String) -> String {
    "De \(name) a \(name2): \(channels)"
  }
}
