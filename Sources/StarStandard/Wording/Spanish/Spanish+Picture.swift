extension Spanish: PictureWording {
  package var theNumbersAsATable: String { "Las cifras en una tabla" }
}
