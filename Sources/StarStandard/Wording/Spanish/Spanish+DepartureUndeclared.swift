extension Spanish: DepartureUndeclaredWording {
  package var departureNotDeclared: String { "Salida no declarada" }
  package var aChannelMustTellThe: String {
    "El canal debe avisar por sí mismo al fabricante cuando un gerente de servicio o un ingeniero registrado deja su puesto. Si no lo hace, la estrella se pierde de inmediato, se haya cubierto el puesto o no."
  }
}
