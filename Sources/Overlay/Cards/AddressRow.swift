import DefenderAPI
import Lookup

/// A network address of a device.
struct AddressRow: Sendable {
    let address: String
    let hardware: String
    let type: String
    let status: String

    init(_ object: JSONObject) {
        address = object["ipAddress"]?.string ?? ""
        hardware = object["macAddress"]?.string ?? ""
        type = ProductWords.text(object["type"]?.string ?? "")
        status = ProductWords.text(object["operationalStatus"]?.string ?? "")
    }
}
