package dev.statewright.runtime.function;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that functions run on; they end when nobody needs them, and do not keep the process alive. */
final class FunctionThreads {

    /** As many functions may run at once: most of them wait for a timer. */
    private static final int MOST = 16;

    /** JavaScript's calls are nested on the thread's stack; this lets a recursion go about as deep as in Node.js. */
    private static final long STACK_BYTES = 32L * 1024 * 1024;

    private static final long IDLE_SECONDS = 30;

    private FunctionThreads() {}

    static ThreadPoolExecutor start() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), action -> {
                    Thread thread = new Thread(null, action, "function", STACK_BYTES);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
