/// What other languages than English say for `Picture.swift`, each named by the English beside it.
package protocol PictureWording {
  var theNumbersAsATable: String { get }
}
