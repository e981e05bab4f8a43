const client = require("@contacts-api/client");

import("./update-contact.mjs")
  .then(({ updateContact }) => updateContact(client, JSON.parse(process.env.SETTINGS)))
  .then((report) => console.log(JSON.stringify(report)));
