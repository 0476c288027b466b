/// Something that a sensor saw on a device: when, where, and which process did it.
protocol SensorEvent: Sendable {
    /// In ticks.
    var time: Int64 { get }
    var device: Device { get }
    /// The process that acted.
    var initiating: ProcessRun { get }
}

/// A process started: a row of DeviceProcessEvents.
struct ProcessEvent: SensorEvent {
    let device: Device
    let process: ProcessRun
    let initiating: ProcessRun

    var time: Int64 { process.created }
}

/// A connection: a row of DeviceNetworkEvents.
struct NetworkEvent: SensorEvent {
    let time: Int64
    let device: Device
    var action = "ConnectionSuccess"
    let remoteIP: String
    var remotePort: Int32 = 443
    /// A URL or a host name; may be empty.
    var remoteURL = ""
    var localIP: String?
    let localPort: Int32
    var transport = "Tcp"
    var localIPType = "Private"
    var remoteIPType = "Public"
    let initiating: ProcessRun
}

/// A file was created, changed, renamed or deleted: a row of DeviceFileEvents.
struct FileEvent: SensorEvent {
    let time: Int64
    let device: Device
    var action = "FileCreated"
    let file: ProgramFile
    var originURL = ""
    var referrerURL = ""
    var originIP = ""
    var previousName = ""
    /// `SMB` for a change through a share; then the next three say from where and by whom.
    var requestProtocol = "Local"
    var requestIP = ""
    var requestAccount: Account?
    var shareName = ""
    let initiating: ProcessRun
}

/// A change of the registry: a row of DeviceRegistryEvents.
struct RegistryEvent: SensorEvent {
    let time: Int64
    let device: Device
    var action = "RegistryValueSet"
    let key: String
    var valueType = "String"
    let valueName: String
    let valueData: String
    var previousData = ""
    let initiating: ProcessRun
}

/// A process loaded a library: a row of DeviceImageLoadEvents.
struct ImageLoadEvent: SensorEvent {
    let time: Int64
    let device: Device
    let image: ProgramFile
    let initiating: ProcessRun
}

/// A sign-in to a device: a row of DeviceLogonEvents.
struct LogonEvent: SensorEvent {
    let time: Int64
    let device: Device
    var action = "LogonSuccess"
    var logonType = "Interactive"
    let account: Account
    var transport = "Negotiate"
    var failureReason = ""
    var isLocalAdmin = false
    var remoteDeviceName = ""
    var remoteIP = ""
    let initiating: ProcessRun
}

/// Any other event of the sensor: a row of DeviceEvents.
struct MiscellaneousEvent: SensorEvent {
    let time: Int64
    let device: Device
    let action: String
    var file: ProgramFile?
    var account: Account?
    var remoteURL = ""
    var remoteIP = ""
    var remoteDeviceName = ""
    var originURL = ""
    var commandLine = ""
    /// JSON text, or whatever a sensor puts there.
    var additionalFields = ""
    let initiating: ProcessRun
}
