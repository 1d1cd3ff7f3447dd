extension Spanish: UnregisteredDeliveryWording {
  package var deliveryByAnUnregisteredEngineer: String { "Entrega a cargo de un ingeniero no registrado" }
  package var everyProjectDeliveryMustBe: String {
    "Toda entrega de proyecto debe dirigirla un ingeniero de posventa registrado. Los créditos por una entrega obtenidos por quien ese día no lo era en el canal muestran que no fue así."
  }
  package var unregisteredDelivery: String { "Entrega sin ingeniero registrado" }
  package func allDeliveriesRegistered(_ deliveries: Int) -> String {
    "De \(n(deliveries, "entrega que cuenta", "entregas que cuentan")), todas las dirigió un ingeniero registrado."
  }
  package func byOn(_ earnedOn: CalendarDate, _ person: String, _ id: String) -> String {
    "\(id) de \(person), el \(earnedOn)"
  }
  package func aProjectDeliveryWasCredited(_ items: String) -> String {
    "Se acreditaron entregas de proyecto a quien ese día no era ingeniero registrado del canal: \(items)."
  }
  package func hasBeenRegisteredSince(_ name: String, _ since: CalendarDate) -> String {
    "\(name) está registrado desde el \(since): por esta entrega no se pide nada más."
  }
  package var registerEngineersBefore: String { "Registre a los ingenieros antes de que dirijan una entrega." }
  package func registerAsOrHaveDeliveries(_ people: String) -> String {
    "Registre como ingeniero de posventa a \(people), o haga que las entregas las dirijan ingenieros registrados."
  }
}
