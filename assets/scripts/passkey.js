// Passkeys, where the browser has them. The forms stay hidden without this script, and a password works for everybody.
//
// A form says with data-passkey-begin where to ask for a challenge. The device's answer goes into the form's hidden
// fields and is posted like any other form, so that what follows is an ordinary page.
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const listed = (credentials = []) => credentials.map((one) => ({ ...one, id: bytes(one.id) }))

async function create(options) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: listed(options.excludeCredentials),
    },
  })
  const { response } = made
  return {
    ...plain(made),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

async function prove(options) {
  const proved = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: listed(options.allowCredentials),
    },
  })
  const { response } = proved
  return {
    ...plain(proved),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle === null ? {} : { userHandle: text(response.userHandle) }),
    },
  }
}

const plain = (credential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  clientExtensionResults: {},
})

async function answer(form) {
  const asked = await fetch(form.dataset.passkeyBegin, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
    redirect: 'error',
  })
  if (!asked.ok) throw new Error('no challenge')
  const { challengeId, kind, options } = await asked.json()
  const credential = kind === 'create' ? await create(options) : await prove(options)
  form.elements.challenge.value = challengeId
  form.elements.credential.value = JSON.stringify(credential)
  form.submit()
}

if (window.PublicKeyCredential !== undefined) {
  for (const form of document.querySelectorAll('form[data-passkey-begin]')) {
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const status = form.querySelector('[data-passkey-status]')
      status.textContent = 'Waiting for your device…'
      answer(form).catch(() => {
        status.textContent = 'Your device gave no passkey. Try again, or use a password.'
      })
    })
  }
}
