using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    ( name = "client",
      worker = (
        modules = [ ( name = "worker", esModule = embed "worker.bundle.js" ) ],
        bindings = [ ( name = "SETTINGS", fromEnvironment = "SETTINGS" ) ],
        compatibilityDate = "2026-11-01",
      ) ),
    # The server of the test is on this machine, which workerd's default network excludes.
    ( name = "internet", network = ( allow = ["local"] ) ),
  ],
);
