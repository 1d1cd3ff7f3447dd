extension Spanish: SharedEngineerWording {
  package var engineerOfTwoChannels: String { "Ingeniero de dos canales" }
  package var channelsVouchForWhatThey: String {
    "Los canales responden de lo que informan. A un ingeniero en funciones en dos canales a la vez lo cuentan ambos, y uno de los dos informes puede no ser cierto: conviene preguntar."
  }
  package var engineerShared: String { "Ingeniero compartido" }
  package var noEngineerIsInPost: String { "Ningún ingeniero está en funciones en otro canal." }
  package func inPostAsAnEngineer(_ names: String) -> String {
    "En funciones como ingeniero también en otro canal: \(names)."
  }
  package func clarifyWithTheDepartmentFor(_ names: String, _ engineers: Int) -> String {
    engineers == 1
      ? "Aclare con el departamento para qué canal trabaja \(names); el departamento da por terminado el registro que no corresponda."
      : "Aclare con el departamento para qué canales trabajan: \(names). El departamento da por terminados los registros que no correspondan."
  }
}
