/// What somebody asks for, before anything is known about the device.
package struct ActionRequest: Sendable, Hashable {
    /// What is to be done.
    package var order: ActionOrder
    /// The device; nil only for `cancel`, whose action names it.
    package var device: DeviceReference?
    /// The name that the person saw beside the id, which must belong to the device; nil when none was shown.
    package var shownName: String?

    /// Creates a request.
    package init(_ order: ActionOrder, on device: DeviceReference?, shownAs shownName: String? = nil) {
        self.order = order
        self.device = device
        self.shownName = shownName
    }
}
