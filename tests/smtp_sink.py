"""A mail server of the tests: real SMTP on the loopback, everything taken is kept."""

import email
import email.policy
import socketserver
from contextlib import contextmanager
from threading import Thread


class _Session(socketserver.StreamRequestHandler):
    server: "Sink"

    def handle(self):
        self.say("220 sink.example.org")
        while line := self.rfile.readline().decode().strip():
            verb = line[:4].upper()
            if verb == "QUIT":
                self.say("221 bye")
                return
            if verb == "DATA":
                self.take()
            elif verb == "RCPT" and any(name in line for name in self.server.refused):
                self.say("550 no such mailbox")
            else:
                self.say("250 ok")

    def take(self):
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        policy = email.policy.default
        message = email.message_from_bytes(b"".join(lines), policy=policy)
        self.server.letters.append(message)
        self.say("250 kept")

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())


class Sink(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Session)
        self.letters = []
        self.refused = set()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.server_address[1]}"


@contextmanager
def smtp_sink():
    with Sink() as sink:
        thread = Thread(target=sink.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield sink
        finally:
            sink.shutdown()
            thread.join()
