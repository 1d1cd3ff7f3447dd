/// What other languages than English say for `ReportPictures.swift`, each named by the English beside it.
package protocol ReportPicturesWording {
  var pictures: String { get }
}
