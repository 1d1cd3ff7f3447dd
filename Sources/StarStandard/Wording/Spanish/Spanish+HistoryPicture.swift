extension Spanish: HistoryPictureWording {
  package var now: String { "Ahora" }
  package var loseAStar: String { "Pierden estrella" }
  package var historyPictureAtRisk: String { "En riesgo" }
  package var historyPictureOnHold: String { "En suspenso" }
  package var decided: String { "Decididos" }
  package var asManyAsInEach: String { "tantos como en cada una de las revisiones anteriores" }
  package func theMostOfTheLast(_ pointsCount: Int) -> String {
    "el número más alto de las últimas \(pointsCount) revisiones"
  }
  package func theFewestOfTheLast(_ pointsCount: Int) -> String {
    "el número más bajo de las últimas \(pointsCount) revisiones"
  }
  package func betweenAndBefore(_ least: String, _ most: String) -> String { "antes, entre \(least) y \(most)" }
  package func aStar(_ now: String) -> String { "\(n(now, "canal pierde", "canales pierden")) una estrella" }
  package var theLastReviewsInTheir: String {
    "Las últimas revisiones en su orden, esta al final y rellena; cada dibujo tiene su propia escala."
  }
  package var historyPictureReview: String { "Revisión" }
}
