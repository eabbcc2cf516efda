# Runs one Python handler, one call for each line of standard input: see ProcessInstance.java.
import importlib.util
import json
import os
import signal
import sys
import time
import traceback

answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
sys.stdout = os.fdopen(1, "w", encoding="utf-8", buffering=1)
sys.path.insert(0, os.getcwd())


def limit_memory(megabytes):
    """Lets the process hold so much more than it does now. Counted is what it may write to: threads reserve much more than they use."""
    try:
        import resource
        with open("/proc/self/status", encoding="ascii") as status:
            held = next(int(line.split()[1]) for line in status if line.startswith("VmData:"))
        most = held * 1024 + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    except (ImportError, OSError, ValueError, StopIteration):
        pass  # this system has no such limit


class Context:
    def __init__(self, facts):
        self.function_name = facts["functionName"]
        self.function_version = facts["functionVersion"]
        self.invoked_function_arn = facts["invokedFunctionArn"]
        self.memory_limit_in_mb = facts["memoryLimitInMB"]
        self.aws_request_id = facts["awsRequestId"]
        self.log_group_name = facts["logGroupName"]
        self.log_stream_name = facts["logStreamName"]
        self.identity = None
        self.client_context = None
        self._deadline = facts["deadline"]

    def get_remaining_time_in_millis(self):
        return max(0, int(self._deadline - time.time() * 1000))


def answer(document):
    answers.write(json.dumps(document) + "\n")
    answers.flush()


def failed(error, type_name=None):
    frames = traceback.format_list(traceback.extract_tb(error.__traceback__)[1:])
    print(f"[ERROR] {type(error).__name__}: {error}\nTraceback (most recent call last):\n{''.join(frames)}")
    document = {"errorMessage": str(error), "errorType": type_name or type(error).__name__, "stackTrace": frames}
    answer({"error": json.dumps(document)})


def load(handler):
    module, _, name = handler.rpartition(".")
    path = os.path.join(os.getcwd(), module.replace(".", "/") + ".py")
    if not os.path.exists(path):
        raise ImportError(f"Unable to import module '{module}': No module named '{module}'")
    spec = importlib.util.spec_from_file_location(module.replace("/", "."), path)
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = loaded
    spec.loader.exec_module(loaded)
    if not hasattr(loaded, name):
        raise AttributeError(f"Handler '{name}' missing on module '{module}'")
    return getattr(loaded, name)


found = None
for line in sys.stdin:
    request = json.loads(line)
    try:
        if "load" in request:
            limit_memory(request["memory"])
            try:
                found = load(request["load"])
                answer({"result": "null"})
            except SyntaxError as error:
                failed(error, "Runtime.UserCodeSyntaxError")
            except ImportError as error:
                failed(error, "Runtime.ImportModuleError")
            except AttributeError as error:
                failed(error, "Runtime.HandlerNotFound")
        else:
            result = found(json.loads(request["event"]), Context(request))
            try:
                text = json.dumps(result)
            except (TypeError, ValueError) as error:
                raise RuntimeError(f"Unable to marshal response: {error}") from None
            answer({"result": text})
    except MemoryError:
        os.kill(os.getpid(), signal.SIGKILL)  # as Lambda ends it
    except Exception as error:
        failed(error)
    sys.stdout.flush()
